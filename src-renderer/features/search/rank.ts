export interface Searchable {
  readonly label: string
  /** Further words that find the entry: its path, id or shortcut. */
  readonly keywords: readonly string[]
}

export interface Ranked<Entry> {
  readonly entry: Entry
  /** Its whole part is the kind of match, see `matchRank`; the fraction prefers short labels. */
  readonly score: number
}

/**
 * The entries that a query finds, best first, `limit` at most; without a query the first ones in their order. Equal scores keep
 * their order.
 */
export function rank<Entry extends Searchable>(entries: readonly Entry[], query: string, limit: number): readonly Ranked<Entry>[] {
  const wanted = query.trim().toLowerCase().replace(/\s+/g, ' ')
  if (wanted === '') return entries.slice(0, limit).map((entry) => ({ entry, score: 0 }))
  const found: Ranked<Entry>[] = []
  for (const entry of entries) {
    const best = matchRank(entry, wanted)
    if (best > 0) found.push({ entry, score: best + 1 / (entry.label.length + 2) })
  }
  return found.sort((a, b) => b.score - a.score).slice(0, limit)
}

/**
 * How well an entry matches: the whole label, its beginning, the beginning of a word of it, every word of the query so, a keyword,
 * a part of the label, a part of a keyword, letters that begin words. 0 is no match.
 */
function matchRank({ label, keywords }: Searchable, wanted: string): number {
  const text = label.toLowerCase()
  if (text === wanted) return 8
  if (text.startsWith(wanted)) return 7
  if (beginsWord(text, wanted)) return 6
  const words = wanted.split(' ')
  if (words.length > 1 && words.every((word) => beginsWord(text, word))) return 5
  const folded = keywords.map((keyword) => keyword.toLowerCase())
  if (folded.some((keyword) => keyword.startsWith(wanted))) return 4
  if (text.includes(wanted)) return 3
  if (words.every((word) => beginsWord(text, word) || folded.some((keyword) => beginsWord(keyword, word)))) return 2
  if (wanted.length > 2 && folded.some((keyword) => keyword.includes(wanted))) return 2
  return wanted.length > 2 && abbreviates(text, wanted.replaceAll(' ', '')) ? 1 : 0
}

function beginsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) if (isWordStart(text, at)) return true
  return false
}

/**
 * Whether letters stand for a text: each begins a word or follows the letter before, and the first begins the text, as in `dlog`
 * for DECISION_LOG. Letters scattered over a sentence are no match.
 */
function abbreviates(text: string, letters: string): boolean {
  if (text[0] !== letters[0]) return false
  let at = 0
  for (const letter of letters.slice(1)) {
    if (text[at + 1] === letter) at += 1
    else {
      at += 1
      while (at < text.length && !(text[at] === letter && isWordStart(text, at))) at += 1
      if (at >= text.length) return false
    }
  }
  return true
}

function isWordStart(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')
}
