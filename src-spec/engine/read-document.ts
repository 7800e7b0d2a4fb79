import { factsOf } from '../facts/facts-of'
import { readConstitution } from '../kinds/constitution/read-constitution'
import { readDecisionLog } from '../kinds/decision-log/index'
import type { SpecDocument } from '../kinds/document'
import { readFeatureSpec } from '../kinds/feature-spec/read-feature-spec'
import { kindDefinition, kindOfDocument } from '../kinds/index'
import { readTechnicalDesign } from '../kinds/technical-design/read-technical-design'
import { readContract } from '../kinds/technical-spec/read-contract'
import { readDocumentTree } from '../markdown/sections/read-document-tree'
import { findInSections, readSections } from '../markdown/sections/read-sections'
import type { DocumentTree, MarkdownTree } from '../markdown/sections/tree'
import type { DocumentKind } from '../model/document-kind'
import type { Checklist } from '../model/item'
import type { DocumentText } from '../model/workspace'
import { readContent } from '../reading/content'
import { linkLabelsOf } from '../reading/links/link-labels'
import { links } from '../reading/links/read-links'
import { metadataOf } from '../reading/metadata'
import { openItems } from '../reading/open-items'
import { placeholders } from '../reading/placeholders'
import { readTasks } from '../reading/tasks'

/**
 * Reads one document whole. Total: any text is a document. Depends on nothing but path, text, and the kind where one is
 * set; `before`, the outline of an earlier version, only makes it faster.
 */
export function readDocument({ path, text }: DocumentText, setKind?: DocumentKind, before?: DocumentTree): SpecDocument {
  const outline = readDocumentTree(text, before)
  const metadata = metadataOf(outline)
  const title = titleOf(outline)
  const titles = outline.sections.slice(1).map((section) => section.title)
  const kind = setKind ?? kindOfDocument({ path, title, titles, metadata })
  const labels = linkLabelsOf(outline)
  const definition = kindDefinition(kind)
  const blanks = findInSections(outline, placeholders, definition, labels)
  const content = readContent(outline, definition, path, labels)
  const contract = kind === 'technical-spec' ? readContract(path, outline) : null
  const log = kind === 'decision-log' ? readDecisionLog(path, outline) : null
  return {
    path,
    kind,
    text,
    outline,
    title: title || (path.split('/').at(-1) ?? path),
    isTemplate: content.none && !log?.decisions.some((decision) => decision.real),
    says: content.says,
    metadata,
    items: findInSections(outline, openItems, path),
    placeholders: blanks,
    links: findInSections(outline, links),
    checklist: checklistOf(outline),
    contract,
    log,
    constitution: kind === 'constitution' ? readConstitution(path, outline) : null,
    feature: kind === 'feature-spec' ? readFeatureSpec(path, outline, blanks) : null,
    design: kind === 'technical-design' ? readTechnicalDesign(path, outline) : null,
    tasks: kind === 'active-spec' ? readTasks(path, outline) : [],
    facts: factsOf({ kind, path, outline, contract }),
  }
}

function titleOf({ sections }: MarkdownTree): string {
  const headings = sections.filter(({ level, prompt }) => level > 0 && !prompt)
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

function countBoxes({ items }: MarkdownTree): Checklist {
  const boxes = items.filter(({ prompt, checkbox }) => !prompt && checkbox !== 'none')
  const done = boxes.filter(({ checkbox }) => checkbox === 'done').length
  return { done, open: boxes.length - done }
}
