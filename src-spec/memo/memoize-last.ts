import { isSame } from './is-same'

/** The same function, which computes again only when an input is another one than in the last call. */
export function memoizeLast<Inputs extends readonly unknown[], Value>(compute: (...inputs: Inputs) => Value): (...inputs: Inputs) => Value {
  let last: { readonly inputs: Inputs; readonly value: Value } | null = null
  return (...inputs) => {
    if (!last || !isSame(last.inputs, inputs)) last = { inputs, value: compute(...inputs) }
    return last.value
  }
}
