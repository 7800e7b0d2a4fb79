/**
 * Memoizes a function of one record, and computes again only when a property that the last call read has changed. The
 * tracked reads are the inputs, so `compute` must not read the record after it returns.
 */
export function memoizeByReads<Input extends object, Value>(compute: (input: Input) => Value): (input: Input) => Value {
  let last: { readonly reads: ReadonlyMap<keyof Input, unknown>; readonly value: Value } | null = null
  return (input) => {
    if (last && [...last.reads].every(([name, value]) => Object.is(input[name], value))) return last.value
    const reads = new Map<keyof Input, unknown>()
    const value = compute(trackReads(input, reads))
    last = { reads, value }
    return value
  }
}

function trackReads<Input extends object>(input: Input, reads: Map<keyof Input, unknown>): Input {
  return new Proxy(input, {
    get: (_, property) => {
      const name = property as keyof Input
      reads.set(name, input[name])
      return input[name]
    },
  })
}
