import { type Entry, hasValue } from '../contract/entry'
import { entryValue } from '../contract/entry-value'
import { fieldOfKey, kebabCase } from '../contract/field-of-key'
import { readEntries } from '../contract/read-entries'
import type { DocumentKind } from '../document'
import type { Fact } from '../fact'
import { plainInline } from '../markdown/inline'
import type { Outline } from '../outline'
import { place } from '../place'
import type { Range } from '../source'
import type { Standing } from './constraint-sections'
import { isTechnology, statesTechnology } from './is-technology'
import { comparesColumns } from './option-tables'
import { type Surroundings, surroundingsOf } from './surroundings'
import { hedges, openValue } from './vocabulary/hedges'

/**
 * What a document states under keys of the contract, in the order of the text. In ACTIVE_SPEC's sections of constraints
 * every value counts; elsewhere only one that names a known technology of that field, and never a task.
 * `customNames`: further fields that SPEC's contract has, in kebab-case.
 */
export function keyedFacts(
  kind: DocumentKind,
  path: string,
  outline: Outline,
  customNames: readonly string[] = [],
  { standing, leads, ofPart }: Surroundings = surroundingsOf(outline),
): readonly Fact[] {
  const custom = new Set(kind === 'active-spec' ? customNames : [])
  const isHedged = hedgedEntries(outline, leads)
  return readEntries(outline, (section) => standing[section] !== 'silent' && !ofPart[section]).flatMap((entry) => {
    const name = kebabCase(entry.key)
    const subject = custom.has(name) ? name : entry.field?.name
    if (subject === undefined || !hasValue(entry) || isHedged(entry)) return []
    const { value, range } = entryValue(outline, entry, subject)
    const stands = standing[entry.section] ?? 'mentions'
    const free = kind === 'active-spec' && stands === 'states'
    if (value.state !== 'set' || openValue.test(value.text) || !counts(outline, entry, subject, value.text, stands, free)) return []
    return [{ subject, comparison: '=', value: value.text, unit: null, modality: 'states', place: place(path, outline, range) }]
  })
}

function counts(outline: Outline, entry: Entry, subject: string, value: string, standing: Standing, free: boolean): boolean {
  const loose = entry.form === 'heading' || entry.separator === 'none'
  if (free) return !loose || statesTechnology(value, subject)
  if (loose || isTask(outline, entry)) return false
  return standing === 'tasks' ? isTechnology(value, subject) : statesTechnology(value, subject)
}

function isTask(outline: Outline, entry: Entry): boolean {
  return entry.item >= 0 && outline.items[entry.item]?.checkbox !== 'none'
}

/** Whether an entry is struck through, stands in a table of options, or under a line that speaks of what is not so. */
function hedgedEntries(outline: Outline, leads: Surroundings['leads']): (entry: Entry) => boolean {
  const proseAt = new Map(outline.prose.map((prose) => [prose.range.from, prose]))
  const optional = outline.tables.filter((table) => isOptional(table.header.map((cell) => textOf(outline, cell))))
  const offered = new Set(
    optional.flatMap(({ header, rows }) => [header, ...rows.map(({ cells }) => cells)].flat().map(({ from }) => from)),
  )
  return (entry) => {
    if (outline.text.slice(entry.whole.from, Math.min(entry.whole.to, entry.whole.from + longest)).includes('~~')) return true
    if (entry.form === 'row') return offered.has(entry.keyRange.from) || hedges.test(leads.before(entry.keyRange.from))
    const start = entry.item >= 0 ? outline.items[entry.item]?.text.from : entry.whole.from
    const prose = proseAt.get(start ?? -1)
    return prose !== undefined && hedges.test(leads.of(prose).lead)
  }
}

const longest = 400

/** Choices side by side, or a line for each component: `Service | Database | Auth`. */
function isOptional(headers: readonly string[]): boolean {
  const [first = '', ...others] = headers
  return comparesColumns(headers) || (others.filter((header) => fieldOfKey(header)).length > 1 && !fieldOfKey(first))
}

function textOf(outline: Outline, { from, to }: Range): string {
  return plainInline(outline.text.slice(from, Math.min(to, from + longest)))
}
