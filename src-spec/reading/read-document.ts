import { readContract } from '../contract/read-contract'
import { readDecisionLog } from '../decisions/index'
import type { SpecDocument } from '../document'
import { activeFacts, contractFacts } from '../facts/index'
import type { Checklist } from '../item'
import { documentKindOf } from '../kinds/index'
import { readOutline } from '../markdown/read-outline'
import type { Outline } from '../outline'
import type { DocumentText } from '../workspace'
import { readContent } from './content'
import { leavesOf } from './leaves'
import { readMetadata } from './metadata'
import { readOpenItems } from './open-items'
import { readPlaceholders } from './placeholders'
import { readTasks } from './tasks'

/** Reads one document whole. Total: any text is a document. Depends on nothing but path and text. */
export function readDocument({ path, text }: DocumentText): SpecDocument {
  const kind = documentKindOf(path) ?? 'unknown'
  const outline = readOutline(text)
  const leaves = leavesOf(outline)
  const placeholders = readPlaceholders(outline, leaves)
  const items = readOpenItems(path, outline, leaves)
  const metadata = readMetadata(outline)
  const content = readContent({ kind, outline, leaves, placeholders, items, metadata })
  const contract = kind === 'technical-spec' ? readContract(path, outline) : null
  const log = kind === 'decision-log' ? readDecisionLog(path, outline) : null
  return {
    path,
    kind,
    text,
    outline,
    title: titleOf(outline) || (path.split('/').at(-1) ?? path),
    isTemplate: content.none && !log?.decisions.some((decision) => decision.real),
    says: content.says,
    metadata: metadata.entries,
    items,
    placeholders,
    checklist: checklistOf(outline),
    contract,
    log,
    tasks: kind === 'active-spec' ? readTasks(path, outline) : [],
    facts: contract ? contractFacts(contract) : kind === 'active-spec' ? activeFacts(path, outline) : [],
  }
}

function titleOf(outline: Outline): string {
  const prompts = new Set(outline.prose.filter((prose) => prose.prompt && prose.kind === 'heading').map((prose) => prose.section))
  const headings = outline.sections.filter((section) => section.level > 0 && !prompts.has(section.index))
  return (headings.find((section) => section.level === 1) ?? headings[0])?.title ?? ''
}

function checklistOf(outline: Outline): Checklist {
  const boxes = outline.items.filter((item) => !item.prompt && item.checkbox !== 'none')
  const done = boxes.filter((item) => item.checkbox === 'done').length
  return { done, open: boxes.length - done }
}
