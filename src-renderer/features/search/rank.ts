import { defaultFilter } from 'cmdk'

export interface Searchable {
  readonly label: string
  /** Further words that find the entry: its path, id or shortcut. */
  readonly keywords: readonly string[]
}

export interface Ranked<Entry> {
  readonly entry: Entry
  /** Up to 1, for an exact match. */
  readonly score: number
}

/** The least score of a match, so that letters scattered over a sentence do not match. */
const floor = 0.05

/**
 * The entries that a fuzzy query finds, best first, `limit` at most; without a query the first ones in their order.
 * Equal scores keep their order.
 */
export function rank<Entry extends Searchable>(entries: readonly Entry[], query: string, limit: number): readonly Ranked<Entry>[] {
  const wanted = query.trim()
  if (wanted === '') return entries.slice(0, limit).map((entry) => ({ entry, score: 1 }))
  const letters = wanted.toLowerCase().replace(/\s+/g, '')
  const found: Ranked<Entry>[] = []
  for (const entry of entries) {
    // The exact score is expensive, so one pass over the letters rejects most entries first.
    if (!holdsInOrder(`${entry.label} ${entry.keywords.join(' ')}`.toLowerCase(), letters)) continue
    const score = defaultFilter(entry.label, wanted, [...entry.keywords])
    if (score > floor) found.push({ entry, score })
  }
  return found.sort((a, b) => b.score - a.score).slice(0, limit)
}

function holdsInOrder(text: string, letters: string): boolean {
  let at = 0
  for (const letter of letters) {
    at = text.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return true
}
