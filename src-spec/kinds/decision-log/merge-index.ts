import { idKey } from './ids'
import { fieldOf, type LogEntry } from './log-entry'
import type { Decision, Disagreement } from './model'

/** One entry with the decision that was read from it. */
export interface ReadEntry {
  readonly entry: LogEntry
  readonly decision: Decision
}

/**
 * Rows that only index a section are merged into it; values that the section lacks are taken from the row.
 * A second row with the same id in one table is kept, so that the duplicate is reported.
 */
export function mergeIndex(read: readonly ReadEntry[]): {
  readonly entries: readonly ReadEntry[]
  readonly disagreements: readonly Disagreement[]
} {
  const sections = new Map<string, ReadEntry>()
  for (const one of read) {
    if (one.entry.shape !== 'section') continue
    const key = idKey(one.decision.id)
    if (key !== '' && !sections.has(key)) sections.set(key, one)
  }
  if (sections.size === 0) return { entries: read, disagreements: [] }
  const byNumber = sectionsByNumber(sections)
  const merged = new Map<ReadEntry, Decision>()
  const gone = new Set<ReadEntry>()
  const seen = new Set<string>()
  const disagreements: Disagreement[] = []
  for (const row of read) {
    if (row.entry.shape !== 'row') continue
    const key = idKey(row.decision.id)
    const section = sections.get(key) ?? byNumber(row.decision.id)
    if (!section || seen.has(`${row.entry.table} ${key}`)) continue
    seen.add(`${row.entry.table} ${key}`)
    gone.add(row)
    const base = merged.get(section) ?? section.decision
    disagreements.push(...differences(row, base))
    merged.set(section, fill(base, row.decision))
  }
  const entries = read.filter((one) => !gone.has(one)).map((one) => ({ ...one, decision: merged.get(one) ?? one.decision }))
  return { entries, disagreements }
}

const bareNumber = /^#?\s?0{0,8}(\d{1,8})$/
const namedNumber = /^(?:decision|adr|d|dec|entscheidung|决策|决定|決定|결정)[-_ #]{0,2}0{0,8}(\d{1,8})$/i

/**
 * Finds the section of a row by its number alone: `001` is `Decision 001`, `ADR-1` or `D-1`, and these are `001`, unless
 * sections with other prefixes have the number too.
 */
function sectionsByNumber(sections: ReadonlyMap<string, ReadEntry>): (id: string) => ReadEntry | undefined {
  const numbers = new Map<string, ReadEntry | null>()
  for (const one of sections.values()) {
    const number = /(\d{1,8})$/.exec(one.decision.id)?.[1]?.replace(/^0+(?=\d)/, '')
    if (number !== undefined) numbers.set(number, numbers.has(number) ? null : one)
  }
  return (id) => {
    const isBare = bareNumber.test(id)
    const number = (isBare ? bareNumber : namedNumber).exec(id)?.[1]
    const section = number === undefined ? null : numbers.get(number)
    return section && (isBare ? namedNumber : bareNumber).test(section.decision.id) ? section : undefined
  }
}

function differences({ decision: index, entry }: ReadEntry, section: Decision): readonly Disagreement[] {
  const found: Disagreement[] = []
  const add = (what: Disagreement['what']): void => {
    const sectionText = what === 'status' ? section.rawStatus : section[what]
    const cell = fieldOf(entry, what)?.range ?? entry.shown
    found.push({ id: section.id, what, index: index.place, section: section.place, cell, sectionText })
  }
  if (index.title !== '' && section.title !== '' && !sameTitle(index.title, section.title)) add('title')
  if (index.status !== 'unknown' && section.status !== 'unknown' && index.status !== section.status) add('status')
  if (isDay(index.date) && isDay(section.date) && index.date !== section.date) add('date')
  return found
}

/** An index may shorten a title, but not contradict it. */
function sameTitle(a: string, b: string): boolean {
  const [short = '', long = ''] = [a, b].map(normalTitle).sort((one, other) => one.length - other.length)
  return long === short || (short.length >= 8 && long.startsWith(short))
}

function normalTitle(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function isDay(date: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(date)
}

function fill(section: Decision, row: Decision): Decision {
  const silent = section.rawStatus === ''
  return {
    ...section,
    title: section.title || row.title,
    date: section.date || row.date,
    datePlace: section.datePlace ?? (section.date === '' ? row.datePlace : null),
    type: section.type || row.type,
    status: silent ? row.status : section.status,
    rawStatus: silent ? row.rawStatus : section.rawStatus,
    supersedes: [...new Set([...section.supersedes, ...row.supersedes])],
    supersededBy: [...new Set([...section.supersededBy, ...row.supersededBy])],
  }
}
