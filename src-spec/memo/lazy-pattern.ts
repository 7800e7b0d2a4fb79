/** What is used of a regular expression without flag `g`; every RegExp is one. */
export interface Pattern {
  readonly source: string
  test(text: string): boolean
  exec(text: string): RegExpExecArray | null
}

/** A pattern that is built when it is used first, since one of hundreds of words takes a millisecond to build. */
export function lazyPattern(build: () => RegExp): Pattern {
  let built: RegExp | null = null
  const pattern = (): RegExp => {
    built ??= build()
    return built
  }
  return {
    get source() {
      return pattern().source
    },
    test: (text) => pattern().test(text),
    exec: (text) => pattern().exec(text),
  }
}
