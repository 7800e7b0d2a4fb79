import { lazyPattern } from '../memo/lazy-pattern'

/**
 * The id of a requirement or task and its tags before a sentence: `**FR-002** (Speed):`, `T012 [P] [US1]`. Not `P95:`, a metric,
 * nor `TLS-1.3`, a standard.
 */
const id = lazyPattern(
  () =>
    /^[\s*_([]{0,6}(?:(?!RFC|TLS|UTF|SHA|AES|ISO|HTTP|ECMA|PEP)(?:[A-Z]{1,8}[-_ ]){1,3}\d{1,4}(?:[.-]\d{1,4}){0,3}[a-z]?(?![.,]?\d|\p{L})|(?:FR|NFR|SC|AC|US|REQ|BR|UC|T)\d{1,4}[a-z]?(?![.,]?\d|\p{L}))[*_)\]]{0,4}(?:\s{0,2}\([^()]{0,60}\))?[*_]{0,3}\s{0,2}[:：.–—-]{0,2}[*_]{0,3}/u,
)
const tags = /^\s{0,4}(?:\[[^\]]{1,24}\]\s{0,2}){1,4}/

/** The same text with the id at its beginning blanked; offsets stay the same. */
export function withoutId(text: string): string {
  const found = id.exec(text)?.[0].length ?? 0
  const more = found + (tags.exec(text.slice(found))?.[0].length ?? 0)
  return more === 0 ? text : ' '.repeat(more) + text.slice(more)
}
