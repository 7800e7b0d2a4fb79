/** Names of the filters, as written before a colon. */
const filterNames = ['kind', 'status', 'owner', 'id', 'in'] as const
export type FilterName = (typeof filterNames)[number]

export interface SearchQuery {
  /** What is left without the filters, trimmed. */
  readonly text: string
  /** Words and quoted phrases of the text; each has to be found. */
  readonly terms: readonly string[]
  /** Accepted values of each filter, in lower case; none: the filter is not used. */
  readonly filters: Readonly<Record<FilterName, readonly string[]>>
}

const filterPattern = /(^|\s)(kind|status|owner|id|in):(?:"([^"]*)"?|(\S*))/giu
const termPattern = /"([^"]*)"?|(\S+)/gu

/** Reads `kind:decision-log "two words" harbour`. A filter without a value yet is not used. */
export function parseSearchQuery(input: string): SearchQuery {
  const filters: Record<FilterName, string[]> = { kind: [], status: [], owner: [], id: [], in: [] }
  const text = input
    .replace(filterPattern, (_, before: string, name: string, quoted: string | undefined, plain: string | undefined) => {
      const value = (quoted ?? plain ?? '').trim().toLowerCase()
      if (value !== '') filters[name.toLowerCase() as FilterName].push(value)
      return before
    })
    .trim()
  const terms = Array.from(text.matchAll(termPattern), ([, quoted, word]) => quoted ?? word ?? '').filter((term) => term !== '')
  return { text, terms, filters }
}
