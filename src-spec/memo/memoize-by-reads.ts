interface Read<Input> {
  readonly of: (input: Input) => unknown
  readonly value: unknown
}

/** By the names of the property and, for one that is nested, of the property in it. */
type Reads<Input> = Map<string, Read<Input>>

/**
 * Memoizes a function of one record, and computes again only when a property that the last call read has changed. The
 * tracked reads are the inputs, so `compute` must not read the record after it returns. Of the properties in `nested`, records
 * themselves, each property is an input of its own.
 */
export function memoizeByReads<Input extends object, Value>(
  compute: (input: Input) => Value,
  nested: readonly (keyof Input)[] = [],
): (input: Input) => Value {
  let last: { readonly reads: Reads<Input>; readonly value: Value } | null = null
  return (input) => {
    if (last && hasSameReads(last.reads, input)) return last.value
    const reads: Reads<Input> = new Map()
    const value = compute(trackReads(input, nested, (name, read) => reads.set(name, read)))
    last = { reads, value }
    return value
  }
}

function hasSameReads<Input>(reads: Reads<Input>, input: Input): boolean {
  for (const { of, value } of reads.values()) if (!Object.is(of(input), value)) return false
  return true
}

function trackReads<Input extends object>(
  input: Input,
  nested: readonly (keyof Input)[],
  note: (name: string, read: Read<Input>) => void,
): Input {
  return new Proxy(input, {
    get: (_, property) => {
      const name = property as keyof Input
      const value = input[name]
      if (nested.includes(name))
        return trackReads(value as object, [], (inner, read) =>
          note(`${String(name)}.${inner}`, { of: (one) => read.of(one[name] as object), value: read.value }),
        )
      note(String(name), { of: (one) => one[name], value })
      return value
    },
  })
}
