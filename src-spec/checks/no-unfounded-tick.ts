import type { SpecDocument } from '../kinds/document'
import { plainInline } from '../markdown/parser/inline'
import { findInSections, type SectionReader } from '../markdown/sections/read-sections'
import { shiftItem } from '../markdown/sections/shift'
import type { ListItem, SectionTree } from '../markdown/sections/tree'
import { labelOf } from '../reading/lead-lines'
import { countWithin } from '../text/count-within'
import { place } from '../text/place'
import type { Range } from '../text/source'
import { defineDocumentCheck } from './check'

/** Offers no fix: the work may be done, and unticking the box would lose that information. */
export const noUnfoundedTick = defineDocumentCheck({
  id: 'no-unfounded-tick',
  scope: 'document',
  kinds: null,
  severity: 'warning',
  what: 'A ticked box contradicts its content.',
  why: 'Readers take a ticked box as done, so the open part stays open.',
  remedy: 'Untick it, or finish the open part.',
  examples: [
    { documents: { 'SPEC.md': shop('- [x] Carts\n  - [x] Empty after a week') }, finds: [] },
    { documents: { 'SPEC.md': shop('- [x] Carts are emptied:\n\n  Every Sunday.\n- [ ] Tills: {{how many}}') }, finds: [] },
    {
      documents: { 'SPEC.md': shop('- [x] Carts\n  - [ ] Empty after a week') },
      finds: ['Carts'],
      fixed: {},
    },
    {
      documents: { 'SPEC.md': shop('- [x] Carts: {{when emptied}}\n- [x] Tills: TODO: count them\n- [x] Shelves:') },
      finds: ['Carts: {{when emptied}}', 'Tills: TODO: count them', 'Shelves:'],
    },
    { documents: { 'SPEC.md': shop('- [x] Limits are defined\n- TODO: ask for the number') }, finds: ['Limits are defined'] },
    { documents: { 'TECHNICAL-DESIGN.md': design('- [ ] Requires data migration') }, finds: [] },
    { documents: { 'TECHNICAL-DESIGN.md': design('- [x] Requires data migration: rows are filled by a script') }, finds: [] },
    { documents: { 'TECHNICAL-DESIGN.md': design('- [x] Requires data migration\n\nA job fills the column in batches.') }, finds: [] },
    { documents: { 'TECHNICAL-DESIGN.md': design('- [x] Requires data migration') }, finds: ['Requires data migration'] },
  ],
  *find(document) {
    const { outline, path } = document
    const open = openStarts(document)
    for (const tick of findInSections(outline, ticks)) {
      const { item } = tick
      const reason = contradiction(document, open, tick)
      if (!reason) continue
      const text = plainInline(outline.text.slice(item.text.from, item.text.to))
      yield {
        message: `"${text}" is ticked, but ${reason}. Untick it, or finish the open part.`,
        place: place(path, outline, item.text),
        key: text,
      }
    }
  },
})

/** Sorted start offsets of placeholders and open items. */
interface Open {
  readonly placeholders: readonly number[]
  readonly items: readonly number[]
}

function openStarts({ placeholders, items }: SpecDocument): Open {
  const tagged = items.filter(({ kind }) => kind === 'todo' || kind === 'openQuestion')
  return {
    placeholders: placeholders.map(({ range }) => range.from).sort((a, b) => a - b),
    items: tagged.map(({ place: at }) => at.range.from).sort((a, b) => a - b),
  }
}

/** A ticked item, with what its section alone tells about it. */
interface Tick {
  readonly item: ListItem
  readonly hasOpenBoxBelow: boolean
  readonly isEmptyLabel: boolean
}

const ticks: SectionReader<Tick, []> = {
  read: (outline) =>
    outline.items.flatMap((item, index) => {
      const { checkbox, isPrompt, isQuoted, box } = item
      if (checkbox !== 'done' || isPrompt || isQuoted || !box) return []
      return [{ item, hasOpenBoxBelow: hasOpenBoxBelow(outline.items, item, index), isEmptyLabel: isEmptyLabel(outline, item, index) }]
    }),
  toDocument: (tick, at) => ({ ...tick, item: shiftItem(tick.item, at) }),
}

function contradiction(document: SpecDocument, open: Open, { item, hasOpenBoxBelow, isEmptyLabel }: Tick): string | null {
  if (countWithin(open.placeholders, item.range) > 0) return 'it has a placeholder'
  // "[x] TODO: call Ana" is a task that was done; "[x] Limits: TODO: …" is not.
  if (countWithin(open.items, { from: item.text.from + 3, to: item.range.to }) > 0) return 'it has an open item'
  if (hasOpenBoxBelow) return 'a box below it is open'
  if (isEmptyLabel) return 'it has no text after its label'
  if (isUnplannedMigration(document, item)) return 'nothing says how the data is migrated'
  return contradictedBySection(document, open, item) ? 'its section has an open item or placeholder' : null
}

const migration = /^(?:requires?|needs?) (?:a )?data migration[\s:.—–-]*(?:(?:migration )?plan[\s:.—–-]*)?$/i
const plan = /\bplans?\b|back-?fill|\bscripts?\b|\bbatch|\bjob\b|\bcopy\b|\bcopies\b|\bmoves?\b|\brollback\b|\]\(/i

/** A data migration that is chosen in a design, with no word on how in its section. */
function isUnplannedMigration({ outline, kind }: SpecDocument, item: ListItem): boolean {
  if (kind !== 'technical-design' || !migration.test(plainInline(outline.text.slice(item.text.from, item.text.to)))) return false
  const { from = 0, to = 0 } = outline.sections[item.section]?.body ?? {}
  return !plan.test(outline.text.slice(from, item.range.from)) && !plan.test(outline.text.slice(item.text.to, to))
}

function hasOpenBoxBelow(items: readonly ListItem[], item: ListItem, index: number): boolean {
  for (let at = index + 1; at < items.length && (items[at] as ListItem).range.from < item.range.to; at += 1) {
    if ((items[at] as ListItem).checkbox === 'open') return true
  }
  return false
}

/** A label with no text after it, in a list of boxes. Outside such a list it may introduce the text that follows. */
function isEmptyLabel(outline: SectionTree, item: ListItem, index: number): boolean {
  const raw = outline.text.slice(item.text.from, item.text.to)
  if (item.range.to > item.text.to + 1 || !/[:：](?:\*\*|__)?$/.test(raw) || labelOf(raw) === null) return false
  const next = outline.items[index + 1]
  return next ? next.checkbox !== 'none' : outline.text.slice(item.range.to).trim() === ''
}

const complete =
  /\b(?:complete[d]?|done|defined|documented|finished|filled|described|specified|settled|decided|final|erledigt|vollständig|definiert)\b|完成/i

/** A box that names its section and calls it complete, while the section has other open items or placeholders. */
function contradictedBySection({ outline }: SpecDocument, open: Open, item: ListItem): boolean {
  const section = outline.sections[item.section]
  const text = outline.text.slice(item.text.from, Math.min(item.text.to, item.text.from + 400)).toLowerCase()
  if (!section || section.level < 2 || !complete.test(text)) return false
  const words = section.title.toLowerCase().match(/\p{L}{4,}/gu) ?? []
  if (words.length === 0 || !words.every((word) => text.includes(word))) return false
  const count = (range: Range): number => countWithin(open.placeholders, range) + countWithin(open.items, range)
  return count(section.range) > count(item.range)
}

function shop(list: string): string {
  return `# Shop\n\nSells boats.\n\n## Limits\n\n${list}\n`
}

function design(list: string): string {
  return `# Technical design\n\n## Context\nWe sell boats.\n\n## Migration\n- [x] Additive only: one table\n${list}\n`
}
