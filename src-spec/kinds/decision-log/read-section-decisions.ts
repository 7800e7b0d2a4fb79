import type { MarkdownTree, Section } from '../../markdown/sections/tree'
import type { Range } from '../../text/source'
import { roleOfKey } from './column-roles'
import { isDecisionsTitle } from './is-decisions-title'
import { isUnfilled } from './is-unfilled'
import type { LogContext } from './log-context'
import type { EntryField, LogEntry } from './log-entry'
import type { ColumnRole } from './model'
import { type Head, readHead } from './read-head'
import { readKeys } from './read-keys'
import { byDecisionDate, fieldsBelow, firstWords, headFields, headingText, holdsWholeItems } from './section-fields'

/** Sections that are decisions, and the dates that other sections pass down. */
export interface SectionDecisions {
  readonly entries: readonly LogEntry[]
  /** Every section that is an entry or lies in one. */
  readonly taken: ReadonlySet<number>
  /** Dates of headings that consist of a date, by the sections below them. */
  readonly dates: ReadonlyMap<number, Range>
}

/** How certainly a heading names a decision; if a section below is more certain, the outer one is only a group. */
const certainty = { id: 3, date: 2, day: 2, weak: 1, plain: 0 } as const
type HeadingClaim = keyof typeof certainty

const describingRoles: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['title', 'rationale', 'context', 'consequence', 'options'])
const keyRoles: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['date', 'status', ...describingRoles])

/** Reads sections such as `## DEC-012: …`, `### 2026-02-01 — …` or a title with `Status:` and `Date:` below it. */
export function readSectionDecisions(context: LogContext): SectionDecisions {
  const { outline, explanatory } = context
  const heads = new Map<number, Head>()
  const dates = new Map<number, Range>()
  for (const section of outline.sections) {
    if (section.level === 0 || explanatory.has(section.index)) continue
    const { from, to } = headingText(outline.text, section)
    const head = readHead(outline.text, from, to, context.legend)
    heads.set(section.index, head)
    const inherited = dates.get(section.parent)
    if (head.date && !head.id && !head.title) dates.set(section.index, head.date)
    else if (inherited) dates.set(section.index, inherited)
  }
  const accepted = new Map<number, readonly EntryField[]>()
  /** Per section: the highest certainty of an entry below it; -1 without one. */
  const below = new Map<number, number>()
  for (const section of outline.sections.toReversed()) {
    const head = heads.get(section.index)
    const claim = head ? claimOf(head) : null
    if (!head || !claim || isPart(outline, section, heads)) continue
    const highest = below.get(section.index) ?? -1
    const blocked = claim === 'id' ? (hasOwnHead(context, section) ? 4 : 3) : claim === 'date' ? 2 : 0
    const fields = highest >= blocked ? null : judge(context, section, head, claim, dates.get(section.parent) ?? null)
    if (fields) accepted.set(section.index, fields)
    const highestHere = Math.max(highest, fields ? certainty[claim] : -1)
    below.set(section.parent, Math.max(highestHere, below.get(section.parent) ?? -1))
  }
  return collect(outline, accepted, dates)
}

/** Whether the id of a heading continues that of a heading above it: `ADR-020-D-STEEL` below `ADR-020`. */
function isPart({ text, sections }: Pick<MarkdownTree, 'sections' | 'text'>, section: Section, heads: ReadonlyMap<number, Head>): boolean {
  const idOf = (index: number): string => {
    const id = heads.get(index)?.id
    return id ? text.slice(id.from, id.to).toLowerCase() : ''
  }
  const id = idOf(section.index)
  if (id === '') return false
  for (let at = section.parent; at > 0; at = sections[at]?.parent ?? -1) {
    const outer = idOf(at)
    if (outer !== '' && id.startsWith(outer) && /^[-./]/.test(id.slice(outer.length))) return true
  }
  return false
}

/** Whether a section states its own status or day, so that the headings below it are its parts even if they have ids. */
function hasOwnHead({ outline, proseOf }: LogContext, section: Section): boolean {
  return readKeys(outline, proseOf.get(section.index) ?? []).some(({ role }) => role === 'status' || role === 'date')
}

/** The section's fields if it is a decision; null otherwise. */
function judge(
  context: LogContext,
  section: Section,
  head: Head,
  claim: HeadingClaim,
  inherited: Range | null,
): readonly EntryField[] | null {
  const { text } = context.outline
  if (claim === 'date' && isDocumentTitle(context, section)) return null
  if (claim !== 'id' && (context.tableSections.has(section.index) || roleOfKey(section.title))) return null
  const named = headFields(head)
  const keys = fieldsBelow(context, section, claim === 'id' || claim === 'date' || claim === 'weak')
  const first = firstWords(context, section)
  if (claim === 'plain' && holdsWholeItems(context, section)) return null
  if (!accepts(context, section, head, claim, inherited, keys, first)) return null
  const titled = named.some(({ role }) => role === 'title') || keys.some(({ role }) => role === 'title')
  const fields: readonly EntryField[] = [
    ...named,
    ...keys,
    ...(titled || !first ? [] : [{ role: 'title', label: '', range: first } as const]),
  ]
  const template = fields.some(({ role, range }) => /^(?:id|title|date)$/.test(role) && isUnfilled(role, text.slice(range.from, range.to)))
  return template ? null : byDecisionDate(fields)
}

/** Whether a heading is the one title of the document, which may have a date too, above anything that may be an entry. */
function isDocumentTitle({ outline, tables }: LogContext, { isTitle, level }: Section): boolean {
  const others = outline.sections.filter((section) => section.level > 0 && !section.isTitle)
  if (!isTitle || others.some((section) => section.level === level)) return false
  return tables.length > 0 || outline.items.length > 0 || others.length > 0
}

function accepts(
  context: LogContext,
  section: Section,
  head: Head,
  claim: HeadingClaim,
  inherited: Range | null,
  keys: readonly EntryField[],
  first: Range | null,
): boolean {
  const roles = new Set(keys.map(({ role }) => role).filter((role) => keyRoles.has(role)))
  const isDescribed = [...roles].some((role) => describingRoles.has(role))
  const listed = (): boolean => head.id !== null && context.rowIds().has(context.outline.text.slice(head.id.from, head.id.to).toLowerCase())
  if (claim === 'weak') return roles.size > 0 || listed() || isTitled(context, section)
  if (claim === 'day') return isDescribed || first !== null
  if (claim === 'plain')
    return (
      inherited !== null ||
      isTitled(context, section) ||
      (section.level > 1 && roles.size > 1 && (isDescribed || (roles.has('date') && roles.has('status'))))
    )
  return true
}

/** Whether a heading with prose is one of several below a heading such as "Decisions". */
function isTitled({ outline, proseOf }: LogContext, { index, parent, range }: Section): boolean {
  const above = outline.sections[parent]
  if (!above || above.level === 0 || above.isTitle || !isDecisionsTitle(above.title)) return false
  const hasSibling = index > above.index + 1 || range.to < above.range.to
  return hasSibling && proseOf.get(index)?.find(({ kind }) => kind !== 'heading')?.kind === 'paragraph'
}

function claimOf(head: Head): HeadingClaim | null {
  if (head.id) return head.sure ? 'id' : 'weak'
  if (!head.date) return head.title ? 'plain' : null
  if (head.date.to - head.date.from < 8) return 'weak'
  return head.title ? 'date' : 'day'
}

function collect(
  outline: Pick<MarkdownTree, 'sections'>,
  accepted: ReadonlyMap<number, readonly EntryField[]>,
  dates: ReadonlyMap<number, Range>,
): SectionDecisions {
  const entries: LogEntry[] = []
  const taken = new Set<number>()
  for (const section of outline.sections) {
    const fields = accepted.get(section.index)
    if (taken.has(section.parent)) taken.add(section.index)
    else if (fields) {
      taken.add(section.index)
      const inheritedDate = dates.get(section.parent) ?? null
      entries.push({
        shape: 'section',
        shown: section.heading,
        whole: section.range,
        section: section.index,
        table: -1,
        fields,
        inheritedDate,
      })
    }
  }
  return { entries, taken, dates }
}
