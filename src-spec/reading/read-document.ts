import { readConstitution } from '../constitution/read-constitution'
import { readContract } from '../contract/read-contract'
import { readDecisionLog } from '../decisions/index'
import { readTechnicalDesign } from '../design/read-technical-design'
import type { DocumentKind, SpecDocument } from '../document'
import { factsOf } from '../facts/facts-of'
import { readFeatureSpec } from '../feature/read-feature-spec'
import type { Checklist } from '../item'
import { kindOfDocument } from '../kinds/index'
import { linkLabelsOf } from '../links/link-labels'
import { links } from '../links/read-links'
import type { DocumentOutline, Outline } from '../outline'
import { byPassage, eachPassage } from '../passages/by-passage'
import { readOutline } from '../passages/read-outline'
import type { DocumentText } from '../workspace'
import { readContent } from './content'
import { metadataOf } from './metadata'
import { openItems } from './open-items'
import { placeholders } from './placeholders'
import { readTasks } from './tasks'

/**
 * Reads one document whole. Total: any text is a document. Depends on nothing but path, text, and the kind where one is
 * set; `before`, the outline of an earlier version, only makes it faster.
 */
export function readDocument({ path, text }: DocumentText, setKind?: DocumentKind, before?: DocumentOutline): SpecDocument {
  const outline = readOutline(text, before)
  const metadata = metadataOf(outline)
  const title = titleOf(outline)
  const titles = outline.sections.slice(1).map((section) => section.title)
  const kind = setKind ?? kindOfDocument({ path, title, titles, metadata })
  const labels = linkLabelsOf(outline)
  const blanks = byPassage(outline, placeholders, kind, labels)
  const content = readContent(outline, kind, path, labels)
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
    items: byPassage(outline, openItems, path),
    placeholders: blanks,
    links: byPassage(outline, links),
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

function titleOf({ sections }: Outline): string {
  const headings = sections.filter(({ level, prompt }) => level > 0 && !prompt)
  return (headings.find(({ level }) => level === 1) ?? headings[0])?.title ?? ''
}

function checklistOf(outline: DocumentOutline): Checklist {
  const all = { done: 0, open: 0 }
  for (const { done, open } of eachPassage(outline, countBoxes)) {
    all.done += done
    all.open += open
  }
  return all
}

function countBoxes({ items }: Outline): Checklist {
  const boxes = items.filter(({ prompt, checkbox }) => !prompt && checkbox !== 'none')
  const done = boxes.filter(({ checkbox }) => checkbox === 'done').length
  return { done, open: boxes.length - done }
}
