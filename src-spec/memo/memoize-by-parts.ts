import { memoizeLast } from './memoize-last'

/** Memoizes the last result of a function by the parts of its input; `compute` must depend on these parts alone. */
export function memoizeByParts<Input, Value>(
  partsOf: (input: Input) => readonly unknown[],
  compute: (input: Input) => Value,
): (input: Input) => Value {
  let input: { readonly value: Input } | null = null
  const computeLast = memoizeLast((..._: readonly unknown[]): Value => compute((input as { readonly value: Input }).value))
  return (value) => {
    input = { value }
    return computeLast(...partsOf(value))
  }
}
