import { isSame } from './is-same'

/** Memoizes the most recent result, or the `count` most recent ones, by inputs. */
export function memoizeLast<Inputs extends readonly unknown[], Value>(
  compute: (...inputs: Inputs) => Value,
  count = 1,
): (...inputs: Inputs) => Value {
  /** Most recently used first. */
  const results: { readonly inputs: Inputs; readonly value: Value }[] = []
  return (...inputs) => {
    const [last] = results
    if (last && isSame(last.inputs, inputs)) return last.value
    const index = results.findIndex((result) => isSame(result.inputs, inputs))
    const [known] = index < 0 ? [] : results.splice(index, 1)
    const result = known ?? { inputs, value: compute(...inputs) }
    results.unshift(result)
    results.splice(count)
    return result.value
  }
}
