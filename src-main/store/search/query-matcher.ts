import type { Range, SearchOptions } from '#spec'
import { isCitation } from './entry-filters'
import { type FoldedText, foldText } from './fold-text'
import type { SearchQuery } from './search-query'
import { createTextMatcher, type TextMatcher } from './text-matcher'

/** The matcher of a query, or a sentence why it has none. With an `id:` a line has to cite the id as well. */
export function createQueryMatcher({ text, terms, filters }: SearchQuery, options: SearchOptions): TextMatcher | string {
  const words = createTextMatcher(text, terms, options)
  if (typeof words === 'string' || filters.id.length === 0) return words
  const ids = filters.id.map(foldText)
  const marks = (line: FoldedText) => ids.flatMap((id) => citationsOf(line.folded, id))
  return {
    words: ids.length === 1 ? [...words.words, ...ids] : words.words,
    matches: (line) => marks(line).length > 0 && (text === '' || words.matches(line)),
    marks: (line) => (text === '' ? marks(line) : words.marks(line)),
  }
}

/** Where a folded text cites an id: `D-1` is not cited by `D-10`, `D-1-a` or `1.D-1`. */
function citationsOf(folded: string, id: string): readonly Range[] {
  const found: Range[] = []
  for (let from = folded.indexOf(id); from >= 0; from = folded.indexOf(id, from + 1))
    if (isCitation(folded, from, from + id.length)) found.push({ from, to: from + id.length })
  return found
}
