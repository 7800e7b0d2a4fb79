import { plainInline } from '../../markdown/parser/inline'
import type { Prose, Section } from '../../markdown/sections/tree'
import type { Range } from '../../text/source'
import { isDateOf, isWeakDate, roleOfKey } from './column-roles'
import type { LogContext } from './log-context'
import type { EntryField } from './log-entry'
import type { ColumnRole } from './model'
import type { Head } from './read-head'
import { readKeys, readKeyTables } from './read-keys'
import { type Legend, statusOf } from './read-status'

/** The parts of a heading as fields without a label. */
export function headFields(head: Head): readonly EntryField[] {
  const fields: EntryField[] = []
  const roles = { id: head.id, date: head.date, title: head.title, status: head.status, type: head.type, rationale: head.rest }
  for (const [role, range] of Object.entries(roles)) if (range) fields.push({ role: role as ColumnRole, label: '', range })
  return fields
}

/**
 * Keys of the section's own text and of its sub-sections: those whose title is a key, or all if `deep`. Text below
 * the heading of index `title` is not read as the value of that heading, even for a title such as "Owners".
 */
export function fieldsBelow(
  { outline, proseOf, tablesOf, legend }: LogContext,
  section: Section,
  deep: boolean,
  title = section.index,
): readonly EntryField[] {
  const fields: EntryField[] = []
  for (let index = section.index; index < outline.sections.length; index += 1) {
    const below = outline.sections[index]
    if (!below || below.range.from >= section.range.to) break
    const own = (proseOf.get(index) ?? []).filter(({ kind }) => kind === 'paragraph' || kind === 'item')
    const leaves = index === section.index || index === title ? withQuotedHead(own) : own
    const named = index === section.index || index === title ? null : roleOfKey(below.title)
    const role = named === 'date' && !(leaves[0] && isDayBelow(below.title, outline.text, leaves[0].range)) ? null : named
    const last = role === 'status' || role === 'date' ? leaves[0] : leaves.at(-1)
    if (role === 'status' && leaves[0] && isProse(outline.text, leaves[0].range, legend)) continue
    if (role && leaves[0] && last) fields.push({ role, label: below.title, range: { from: leaves[0].range.from, to: last.range.to } })
    else if (!role && (deep || index === section.index)) {
      const keys = [...readKeyTables(outline, tablesOf.get(index) ?? []), ...readKeys(outline, leaves)]
      const isHead = index === section.index || index === title
      fields.push(...(isHead ? keys : keys.filter((field) => field.role !== 'status' || namesStatus(outline.text, field, legend))))
    }
  }
  return fields
}

/** "**State**: Redux" below the section "Architecture" is no status of the decision. */
function namesStatus(text: string, { range }: EntryField, legend: Legend): boolean {
  return statusOf(plainInline(text.slice(range.from, range.to)), legend) !== 'unknown'
}

/** A section "State" that describes what the product keeps, and says no status. */
function isProse(text: string, range: Range, legend: Legend): boolean {
  return range.to - range.from > 80 && statusOf(plainInline(text.slice(range.from, range.to)), legend) === 'unknown'
}

/** Whether the text below a heading such as `## Date` or `## Data` is a day. */
function isDayBelow(title: string, text: string, { from, to }: Range): boolean {
  return to - from <= 80 && /\d/.test(text.slice(from, to)) && isDateOf(title, text.slice(from, to))
}

/** A quote directly below a title is the head of the entry, `> **Status**: Accepted`, and not what somebody else says. */
function withQuotedHead(leaves: readonly Prose[]): readonly Prose[] {
  const count = leaves.findIndex(({ isQuoted }) => !isQuoted)
  return leaves.map((leaf, index) => (leaf.isQuoted && (count < 0 || index < count) ? { ...leaf, isQuoted: false } : leaf))
}

/** The fields in order, but a day of writing behind the day of the decision. */
export function byDecisionDate(fields: readonly EntryField[]): readonly EntryField[] {
  const isWeak = ({ role, label }: EntryField): boolean => role === 'date' && isWeakDate(label)
  return fields.some(isWeak) ? [...fields.filter((field) => !isWeak(field)), ...fields.filter(isWeak)] : fields
}

/** Whether its items are decisions themselves: each has a title and at least one more field. */
export function holdsWholeItems({ outline, proseOf }: LogContext, section: Section): boolean {
  return (proseOf.get(section.index) ?? []).some((leaf) => {
    const keys = leaf.kind === 'item' ? readKeys(outline, [leaf]) : []
    return keys.length > 1 && keys.some(({ role }) => role === 'title')
  })
}

/** The first line of the section's own first paragraph: a title where the heading gives none. */
export function firstWords({ outline, proseOf }: LogContext, section: Section): Range | null {
  const first = (proseOf.get(section.index) ?? []).find(({ kind, isQuoted }) => kind === 'paragraph' && !isQuoted)
  if (!first) return null
  const [key, ...others] = readKeys(outline, [first])
  // `**Decided.** We use boats`: the words follow a key that is a status itself.
  const from = key?.role === 'status' && key.label === '' && others.length === 0 ? afterMarks(outline.text, key.range.to) : null
  if (key && from === null) return null
  const line = outline.text.indexOf('\n', from ?? first.range.from)
  return { from: from ?? first.range.from, to: line < 0 ? first.range.to : Math.min(line, first.range.to) }
}

function afterMarks(text: string, at: number): number {
  return at + (/^[.:：*_\s—–-]{0,12}/.exec(text.slice(at, at + 12))?.[0].length ?? 0)
}

/** The heading's words without its marks. */
export function headingText(text: string, { heading }: Section): Range {
  let { from, to } = heading
  const line = text.slice(from, to)
  const underline = line.indexOf('\n')
  if (underline >= 0) to = from + underline
  else {
    from += /^\s{0,3}#{1,6}/.exec(line)?.[0].length ?? 0
    to -= /\s#{1,20}\s{0,20}$/.exec(line.slice(-60))?.[0].length ?? 0
  }
  while (from < to && /\s/.test(text.charAt(from))) from += 1
  while (to > from && /\s/.test(text.charAt(to - 1))) to -= 1
  return { from, to: Math.max(from, to) }
}
