import { plainInline } from '../markdown/parser/inline'
import { findInSections, readSection, type SectionReader } from '../markdown/sections/read-sections'
import type { DocumentTree, SectionPosition, SectionTree } from '../markdown/sections/tree'
import { lazyPattern } from '../memo/lazy-pattern'
import type { DocumentKind } from '../model/document-kind'
import type { Fact } from '../model/fact'
import { type Entry, hasValue, valueRange } from '../reading/entries/entry'
import { entryValue } from '../reading/entries/entry-value'
import { listsOf } from '../reading/entries/lists'
import { bodyEntriesOf } from '../reading/entries/read-entries'
import { firstValues, headingEntry, withoutGroups } from '../reading/entries/read-heading-entries'
import { type EntryExtent, withoutCovered } from '../reading/entries/without-covered'
import { place } from '../text/place'
import type { Range } from '../text/source'
import { fieldOfKey, kebabCase } from '../vocabulary/field-of-key'
import { hedges, openValue } from '../vocabulary/hedges'
import { isTechnology, statesTechnology } from '../vocabulary/is-technology'
import { mayNamePractice, practiceChoices } from '../vocabulary/practice-choices'
import { canonicalSubject, choiceOfKey } from '../vocabulary/subject-of-key'
import { isVersion, technologyOfKey } from '../vocabulary/technology-keys'
import { comparesColumns } from './option-tables'
import type { SectionStance } from './section-stances'
import { shiftFact } from './shift-fact'
import { type Surroundings, surroundingsOf } from './surroundings'

/**
 * The facts of a document under keys of the contract, in the order of the text. In ACTIVE_SPEC's sections of constraints
 * every value counts; in other sections only one that names a known technology of that field, and never a task.
 * `customNames`: the custom fields of SPEC's contract, in kebab-case.
 */
export function keyedFacts(kind: DocumentKind, path: string, outline: DocumentTree, customNames: readonly string[] = []): readonly Fact[] {
  const custom = kind === 'active-spec' ? customNames.join('\n') : ''
  const all = findInSections(outline, custom === '' ? standard : withCustom, kind, path, custom)
  const keyed = all.filter(({ spellsField, isHeading }) => spellsField && !isHeading).map(({ section }) => section)
  const headings = new Set(
    withoutGroups(
      outline,
      all.filter(({ isHeading }) => isHeading),
      keyed,
    ),
  )
  const entries = all.filter((entry) => !entry.isHeading || headings.has(entry)).sort((a, b) => a.from - b.from)
  const extentOf = ({ spellsField, isHeading, section, from, to }: KeyedEntry): EntryExtent => {
    // A heading is about everything below it, in its subsections too.
    return { spellsField, from, to: isHeading ? (outline.sections[section]?.range.to ?? to) : to }
  }
  return withoutCovered(entries, extentOf).flatMap(({ fact }) => fact ?? [])
}

/** What a document says below keys of tools and formats for one purpose, also beside a contract and below a heading of a field. */
export function practiceFacts(kind: DocumentKind, path: string, outline: DocumentTree): readonly Fact[] {
  return findInSections(outline, practices, kind, path, '').flatMap(({ fact, isHeading }) =>
    fact && !isHeading && Object.hasOwn(practiceChoices, canonicalSubject(fact.subject)) ? [fact] : [],
  )
}

/** An entry with its fact: null if its value does not count. */
interface KeyedEntry extends EntryExtent {
  readonly isHeading: boolean
  readonly section: number
  readonly fact: Fact | null
}

type Reader = SectionReader<KeyedEntry, [kind: DocumentKind, path: string, custom: string]>

/** Two, since a document is read with and without the custom fields. `custom`: their names, one for each line. */
const standard: Reader = { read: (outline, kind, path) => readKeyed(outline, kind, path, new Set()), toDocument }
const withCustom: Reader = {
  read: (outline, kind, path, custom) => readKeyed(outline, kind, path, new Set(custom.split('\n'))),
  toDocument,
}

const practices: Reader = {
  read: (outline, ...inputs) => (mayNamePractice(outline.text) ? readSection(outline, standard.read, ...inputs) : []),
  toDocument,
}

function toDocument({ spellsField, isHeading, from, to, fact }: KeyedEntry, at: SectionPosition): KeyedEntry {
  const { section, offset } = at
  return { spellsField, isHeading, section, from: from + offset, to: to + offset, fact: fact && shiftFact(fact, at) }
}

function readKeyed(outline: SectionTree, kind: DocumentKind, path: string, custom: ReadonlySet<string>): readonly KeyedEntry[] {
  const { stances, leads, ofPart } = readSection(outline, surroundingsOf)
  const section = outline.sections.at(-1)
  const stance = stances[section?.index ?? 0] ?? 'mentions'
  if (!section || stance === 'silent') return []
  const isOfPart = ofPart[section.index] === true
  const lists = listsOf(outline)
  const isHedged = hedgedEntries(outline, leads)
  const factOf = (entry: Entry): Fact | null => {
    const name = kebabCase(entry.key)
    const subject = custom.has(name)
      ? name
      : (entry.field?.name ?? choiceOfKey(entry.key) ?? (hasValue(entry) ? technologyKey(name) : null))
    if (isOfPart && !ofFrontend.has(subject ?? '')) return null
    if (subject === null || !hasValue(entry) || isHedged(entry) || folderKey.test(entry.key)) return null
    const { value, range } = entryValue(outline, entry, subject)
    const free = kind === 'active-spec' && stance === 'states' && (custom.has(name) || entry.field !== null)
    if (
      value.state !== 'set' ||
      openValue.test(value.text) ||
      folder.test(value.text) ||
      !counts(
        outline,
        entry,
        subject,
        value.text,
        stance,
        free,
        kind === 'technical-design' || (kind === 'technical-spec' && Object.hasOwn(practiceChoices, subject)),
      )
    )
      return null
    return {
      subject,
      comparison: '=',
      value: value.text,
      unit: null,
      modality: 'states',
      origin: free ? 'constraint' : 'key',
      place: place(path, outline, range),
    }
  }
  const heading = headingEntry(outline, section, firstValues(outline, lists))
  return [...readSection(outline, bodyEntriesOf), ...(heading ? [heading] : [])].map((entry) => {
    const { field, form, keyRange } = entry
    return {
      spellsField: field !== null,
      isHeading: form === 'heading',
      section: entry.section,
      from: keyRange.from,
      to: valueRange(entry).to,
      fact: factOf(entry),
    }
  })
}

/** Choices that a section about the frontend makes for the whole. */
const ofFrontend: ReadonlySet<string> = new Set(['data-fetching', 'client-state', 'forms'])

/** A value with a folder or the path of a file is about that place: `shore/tests/ (Jest)`. Not `REST/JSON`. */
const folder = lazyPattern(
  () => /[\p{L}\p{N}_.-]\/(?=$|[\s`),;])|(?:[\p{L}\p{N}_.-]+\/){2,}|\/[\p{L}\p{N}_-]+\.[a-z]{1,5}(?![\p{L}\p{N}])/u,
)

/** A key that is a folder of a code base is about that folder: `packages/db — Drizzle`. Not `Auth/Authz`. */
const folderKey = /^[`*]{0,3}(?:\.{0,2}\/|(?:packages|apps|src|libs?|services|crates|modules|internal|tooling|tools|cmd|infra)\/)/

/** The name of a technology as a key: `Node: 20`. */
function technologyKey(name: string): string | null {
  return technologyOfKey(name) ? name : null
}

/** `boxes`: a box before a label is no task, as in the template of a design. */
function counts(
  outline: SectionTree,
  entry: Entry,
  subject: string,
  value: string,
  stance: SectionStance,
  free: boolean,
  boxes: boolean,
): boolean {
  const loose = entry.form === 'heading' || entry.separator === 'none'
  if (free) return !loose || statesTechnology(value, subject)
  if (loose || (isTask(outline, entry) && (!boxes || stance === 'tasks'))) return false
  if (technologyKey(subject)) return isVersion(value)
  if (isTask(outline, entry)) return statesTechnology(/^[^,;(]*/.exec(value)?.[0] ?? '', subject)
  return stance === 'tasks' ? isTechnology(value, subject) : statesTechnology(value, subject)
}

function isTask(outline: SectionTree, entry: Entry): boolean {
  return entry.item >= 0 && outline.items[entry.item]?.checkbox !== 'none'
}

/** Whether an entry is struck through, in a table of options, or below a line with a hedge. */
function hedgedEntries(outline: SectionTree, leads: Surroundings['leads']): (entry: Entry) => boolean {
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

/** Options side by side, or a line for each component: `Service | Database | Auth`. */
function isOptional(headers: readonly string[]): boolean {
  const [first = '', ...others] = headers
  return comparesColumns(headers) || (others.filter((header) => fieldOfKey(header)).length > 1 && !fieldOfKey(first))
}

function textOf(outline: SectionTree, { from, to }: Range): string {
  return plainInline(outline.text.slice(from, Math.min(to, from + longest)))
}
