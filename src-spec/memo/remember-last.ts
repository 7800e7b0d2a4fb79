import { isSame } from './is-same'

/** The same work, which answers as before while it is given the same things. */
export function rememberLast<Given extends readonly unknown[], Value>(work: (...given: Given) => Value): (...given: Given) => Value {
  let last: { readonly given: Given; readonly value: Value } | null = null
  return (...given) => {
    if (!last || !isSame(last.given, given)) last = { given, value: work(...given) }
    return last.value
  }
}
