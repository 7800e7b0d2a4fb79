import type { Range } from './source'

/** The text with as many spaces for what is in the ranges, which may come in any order and overlap; offsets stay the same. */
export function blanked(text: string, ranges: readonly Range[]): string {
  let result = ''
  let done = 0
  for (const { from, to } of [...ranges].sort((a, b) => a.from - b.from)) {
    const start = Math.max(from, done)
    result += text.slice(done, start) + ' '.repeat(Math.max(0, to - start))
    done = Math.max(done, to)
  }
  return result + text.slice(done)
}
