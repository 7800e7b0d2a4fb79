import type { SpecDocument } from '../kinds/document'
import { fillOrder } from '../kinds/fill-order'
import type { DocumentTree, PositionedTree, Section } from '../markdown/sections/tree'
import { memoizeByObject } from '../memo/memoize-by-object'
import type { DocumentSummary, SectionSummary } from '../model/document-summary'
import type { OpenItemKind } from '../model/item'
import { type Position, positionAt } from '../text/source'

/** Creates the summary of a document for the window, the database and the command line. */
export const summarize = memoizeByObject((document: SpecDocument): DocumentSummary => {
  const { path, kind, title, isTemplate, metadata, checklist, outline } = document
  const openItems: Record<OpenItemKind, number> = { todo: 0, openQuestion: 0, assumption: 0, risk: 0, decision: 0 }
  for (const item of document.items) openItems[item.kind] += 1
  return {
    path,
    kind,
    title,
    isTemplate,
    metadata,
    openItems,
    placeholders: fillOrder(document),
    checklist,
    sections: sectionsOf(path, outline),
  }
})

/** A section ends where the next of its level or a higher one begins. */
function sectionsOf(path: string, { text, sections, sectionTrees, lineStarts }: DocumentTree): readonly SectionSummary[] {
  const last = positionAt(lineStarts, text.length)
  /** By level: the start of the next section of that level or a higher one. */
  const next = Array<Position>(7).fill(last)
  const summaries: SectionSummary[] = []
  for (let index = sections.length - 1; index > 0; index -= 1) {
    const { title, level, range, isPrompt, parent } = sections[index] as Section
    const isOutermost = isPrompt && sections[parent]?.isPrompt !== true
    const { line, offset } = sectionTrees[index] as PositionedTree
    const start = { line: line + 1, column: range.from - offset + 1 }
    const end = next[level] as Position
    summaries.push({
      title,
      level,
      place: { path, range, ...start, endLine: end.line, endColumn: end.column },
      ...(isOutermost && { isPrompt: true }),
    })
    next.fill(start, level)
  }
  return summaries.reverse()
}
