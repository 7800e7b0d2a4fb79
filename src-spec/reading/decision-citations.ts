import { leavesOf } from '../markdown/sections/leaves'
import { byParts, findInSections, type SectionReader } from '../markdown/sections/read-sections'
import { shiftRange } from '../markdown/sections/shift'
import type { DocumentTree, SectionTree } from '../markdown/sections/tree'
import { lazyMatches } from '../memo/lazy-pattern'
import { memoizeByObject } from '../memo/memoize-by-object'
import type { Range } from '../text/source'

/** An id in a text that names a decision. */
export interface DecisionCitation {
  /** As written, without a word such as "decision" before it. */
  readonly id: string
  readonly range: Range
  /** The text around it, without code, and the titles above. */
  readonly around: string
  /** Whether its text begins with the id, so that it may define one. */
  readonly isFirst: boolean
}

const nouns = '(?:decisions?|decision log|log entry|log|entscheidung|beschluss|décision|decisión|decisão|决策|決定|결정)'
/** "DECISION 007", "(log 005)", "decision #004" */
const named = lazyMatches(
  () =>
    new RegExp(
      `(?<![\\p{L}\\p{N}_-])${nouns}\\s?[#№]?(\\d{2,4})(?![\\p{L}\\p{N}_-]|[.,]\\d|\\s*(?:%|ms|s|days?|hours?|minutes?)\\b)`,
      'giu',
    ),
)
/** "D-012", "ADR-0007" */
const prefixed = lazyMatches(() => /(?<![\p{L}\p{N}_/.#-])(\p{Lu}[\p{Lu}]{0,9}-\d{1,4})(?![\p{L}\p{N}_-]|[.,]\d)/gu)
/** "DECISION: (004) …", "DECISION: … (log 004)" is read by the noun; "DECISION: … (004)" by its tag. */
const tagged = lazyMatches(() => /(?<![\p{L}\p{N}])DECISION\*{0,2}:\*{0,2}[^\n]{0,400}?\((\d{3,4})\)/gu)

/** The ids of decisions that a document cites. Kept beside the sections, which are released where there are many documents. */
export const decisionCitations = memoizeByObject((outline: DocumentTree): readonly DecisionCitation[] => findInSections(outline, citations))

const citations: SectionReader<DecisionCitation, []> = byParts({
  read: readCitations,
  toDocument: (citation, at) => ({ ...citation, range: shiftRange(citation.range, at) }),
})

function readCitations(tree: SectionTree): readonly DecisionCitation[] {
  const titles = tree.sections.map(({ title }) => title).join('\n')
  return leavesOf(tree).flatMap(({ prose, visible }) => {
    if (prose.kind === 'heading' || prose.isQuoted || !/\d/.test(visible)) return []
    const found = new Map<number, DecisionCitation>()
    for (const search of [named, prefixed, tagged]) {
      for (const match of search(visible)) {
        const id = match[1] ?? ''
        const at = match.index + match[0].lastIndexOf(id)
        const from = prose.range.from + at
        const isFirst = search === prefixed && !/[\p{L}\p{N}]/u.test(visible.slice(0, at))
        found.set(from, { id, range: { from, to: from + id.length }, around: `${visible}\n${titles}`, isFirst })
      }
    }
    return [...found.values()]
  })
}
