import { readConstitution } from '../constitution/read-constitution'
import { readContract } from '../contract/read-contract'
import { readDecisionLog } from '../decisions/index'
import { readTechnicalDesign } from '../design/read-technical-design'
import type { DocumentKind, SpecDocument } from '../document'
import { factsOf } from '../facts/facts-of'
import { readFeatureSpec } from '../feature/read-feature-spec'
import type { Checklist, Placeholder } from '../item'
import { kindDefinition, kindOfDocument } from '../kinds/index'
import { readLinks } from '../links/read-links'
import { readOutline } from '../markdown/read-outline'
import type { Outline } from '../outline'
import type { DocumentText } from '../workspace'
import { readContent } from './content'
import { leavesOf } from './leaves'
import { readMetadata } from './metadata'
import { readOpenItems } from './open-items'
import { readPlaceholders } from './placeholders'
import { readTasks } from './tasks'

/**
 * Reads one document whole. Total: any text is a document. Depends on nothing but path, text, and the kind where one is
 * set; `before`, the outline of an earlier version, only makes it faster.
 */
export function readDocument({ path, text }: DocumentText, setKind?: DocumentKind, before?: Outline): SpecDocument {
  const outline = readOutline(text, before)
  const leaves = leavesOf(outline)
  const items = readOpenItems(path, outline, leaves)
  const metadata = readMetadata(outline)
  const title = titleOf(outline)
  const titles = outline.sections.slice(1).map((section) => section.title)
  const kind = setKind ?? kindOfDocument({ path, title, titles, metadata: metadata.entries })
  const placeholders = withBlanks(readPlaceholders(outline, leaves), kindDefinition(kind)?.blanks?.(outline, leaves) ?? [])
  const content = readContent({ kind, outline, leaves, placeholders, items, metadata })
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
    metadata: metadata.entries,
    items,
    placeholders,
    links: readLinks(outline, leaves),
    checklist: checklistOf(outline),
    contract,
    log,
    constitution: kind === 'constitution' ? readConstitution(path, outline) : null,
    feature: kind === 'feature-spec' ? readFeatureSpec(path, outline, placeholders) : null,
    design: kind === 'technical-design' ? readTechnicalDesign(path, outline) : null,
    tasks: kind === 'active-spec' ? readTasks(path, outline) : [],
    facts: factsOf({ kind, path, outline, leaves, contract }),
  }
}

/** A kind's own blanks beside those of every kind; where both see one, the narrower of every kind holds. */
function withBlanks(everywhere: readonly Placeholder[], own: readonly Placeholder[]): readonly Placeholder[] {
  if (own.length === 0) return everywhere
  const all = [...everywhere, ...own].sort((a, b) => a.range.from - b.range.from || a.range.to - b.range.to)
  const known = new Set(everywhere)
  return all.filter((one, index) => {
    const [before, after] = [all[index - 1], all[index + 1]]
    return known.has(one) || ((before?.range.to ?? 0) <= one.range.from && (after?.range.from ?? one.range.to) >= one.range.to)
  })
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
