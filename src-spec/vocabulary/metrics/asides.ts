import { lazyPattern } from '../../memo/lazy-pattern'

const conditions =
  /(?:\b(?:at|under|with|for)|@)\s{1,2}(?:\d[\d.,]{0,9}k?\s{1,2})(?:concurrent |parallel |active |simultaneous ){0,2}(?:users?|clients?|connections?|sessions?)\b|\b(?:ci|build|builds|pipeline|pipelines|suite|checks?|tests?)\s{1,2}(?:(?:is|are|stays?|must be) )?(?:green|passing|passes|pass)\b|\b(?:green|passing)\s{1,2}(?:ci|build|builds|pipeline|pipelines|suite|checks?)\b/giu

/** A word that each of them has. */
const mayHoldAside = lazyPattern(() => /user|client|connection|session|green|pass/iu)

/** The text without the load that a number is measured at, and without words that the tests pass; offsets stay the same. */
export function withoutAsides(text: string): string {
  return !mayHoldAside.test(text) ? text : text.replace(conditions, (words) => ' '.repeat(words.length))
}
