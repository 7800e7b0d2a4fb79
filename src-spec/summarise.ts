import type { DocumentSummary, SpecDocument } from './document'
import type { OpenItemKind } from './item'
import { place } from './place'

/** What the window, the database and the command line are told of a document. */
export function summarise(document: SpecDocument): DocumentSummary {
  const { path, kind, title, isTemplate, metadata, placeholders, checklist, outline } = document
  const openItems: Record<OpenItemKind, number> = { todo: 0, openQuestion: 0, assumption: 0, risk: 0, decision: 0 }
  for (const item of document.items) openItems[item.kind] += 1
  return {
    path,
    kind,
    title,
    isTemplate,
    metadata,
    openItems,
    placeholders,
    checklist,
    sections: outline.sections
      .slice(1)
      .map((section) => ({ title: section.title, level: section.level, place: place(path, outline, section.range) })),
  }
}
