import { placeInConvention } from '../conventions/index'
import { factsOf } from '../facts/facts-of'
import type { BaseDocument, DocumentOf, SpecDocument } from '../kinds/document'
import { kindDefinition, kindOfDocument } from '../kinds/index'
import { endMarkOf } from '../markdown/parser/sections'
import { readDocumentTree } from '../markdown/sections/read-document-tree'
import { findInSections, readSections } from '../markdown/sections/read-sections'
import type { DocumentTree, SectionTree } from '../markdown/sections/tree'
import type { DocumentKind } from '../model/document-kind'
import type { Checklist } from '../model/item'
import type { DocumentText } from '../model/workspace'
import { readContent } from '../reading/content'
import { isForm } from '../reading/is-form'
import { linkLabels } from '../reading/links/link-labels'
import { links } from '../reading/links/read-links'
import { metadataOf } from '../reading/metadata/metadata'
import { openItems } from '../reading/open-items'
import { isFormName } from '../reading/placeholders/form-title'
import { placeholders } from '../reading/placeholders/placeholders'
import { type TemplateTexts, withTemplate } from './template-texts'

/**
 * Reads one document. Total: any text is a document. Depends on path, text, the set kind and the texts of its template alone; `before`, the outline of
 * an earlier version, only makes it faster.
 */
export function readDocument<Kind extends DocumentKind>(
  text: DocumentText,
  kind: Kind,
  before?: DocumentTree,
  template?: TemplateTexts | null,
): DocumentOf<Kind>
export function readDocument(
  text: DocumentText,
  setKind?: DocumentKind,
  before?: DocumentTree,
  template?: TemplateTexts | null,
): SpecDocument
export function readDocument(
  { path, text }: DocumentText,
  setKind?: DocumentKind,
  before?: DocumentTree,
  template: TemplateTexts | null = null,
): SpecDocument {
  const outline = readDocumentTree(text, before)
  const metadata = metadataOf(outline)
  const title = titleOf(outline)
  const titles = outline.sections.slice(1).map((section) => section.title)
  const kind = setKind ?? kindOfDocument({ path, title, titles, metadata })
  return readAs(kind, { path, text, outline, title, metadata }, template)
}

type Head = Pick<BaseDocument, 'path' | 'text' | 'outline' | 'title' | 'metadata'>

function readAs<Kind extends DocumentKind>(
  kind: Kind,
  { path, text, outline, title, metadata }: Head,
  template: TemplateTexts | null,
): DocumentOf<Kind> {
  const definition = withTemplate(kindDefinition(kind), template)
  const labels = linkLabels(outline)
  const blanks = findInSections(outline, placeholders, definition, labels)
  const isUntitled = isForm({ outline, placeholders: blanks, metadata })
  const content = readContent(outline, definition, path, labels, isUntitled)
  const model = definition.read({ path, outline, placeholders: blanks })
  const isGuide = definition.isGuide?.(model) ?? false
  const base: BaseDocument & { readonly kind: Kind } = {
    path,
    kind,
    text,
    place: placeInConvention(path),
    outline,
    title: title || (path.split('/').at(-1) ?? path),
    isTemplate:
      isFormName(path) || (!definition.hasEntries?.(model) && (content.isEmpty || (isUntitled && definition.hasEntries !== undefined))),
    hasContent: content.hasContent,
    hasOwnContent: content.hasOwnContent,
    hasAnswer: content.hasAnswer,
    metadata,
    items: isGuide ? [] : findInSections(outline, openItems, path),
    placeholders: isGuide ? [] : blanks,
    links: findInSections(outline, links),
    checklist: checklistOf(outline),
    facts: factsOf({ kind, path, outline, ...model }),
  }
  return { ...base, ...model }
}

function titleOf(outline: DocumentTree): string {
  const end = endMarkOf(outline)
  const headings = outline.sections.filter(({ level, isPrompt, index }) => level > 0 && !isPrompt && index !== end)
  return (headings.find(({ level }) => level === 1) ?? headings[0])?.title ?? ''
}

function checklistOf(outline: DocumentTree): Checklist {
  const all = { done: 0, open: 0 }
  for (const { done, open } of readSections(outline, countBoxes)) {
    all.done += done
    all.open += open
  }
  return all
}

function countBoxes({ items }: SectionTree): Checklist {
  const boxes = items.filter(({ isPrompt, checkbox }) => !isPrompt && checkbox !== 'none')
  const done = boxes.filter(({ checkbox }) => checkbox === 'done').length
  return { done, open: boxes.length - done }
}
