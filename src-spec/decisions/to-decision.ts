import type { ColumnRole, Decision } from '../decision'
import { plainInline } from '../markdown/inline'
import type { Outline } from '../outline'
import { place } from '../place'
import type { Range } from '../source'
import { isBootstrap } from './bootstrap'
import { findDate } from './dates'
import { bare, cellText, type Entry, fieldOf, plainOf } from './entry'
import { type Legend, statusOf } from './read-status'
import { replacementsIn } from './replacements'

const longestText = 20_000

/** Turns what was read of an entry into a decision. Statuses are read once a spelling. */
export function decisionReader(path: string, outline: Outline, legend: Legend): (entry: Entry) => Decision {
  const { text } = outline
  const spoken = withoutCode(outline)
  const statuses = new Map<string, Decision['status']>()
  const status = (raw: string): Decision['status'] => {
    const known = statuses.get(raw) ?? statusOf(raw, legend)
    statuses.set(raw, known)
    return known
  }
  return (entry) => {
    // What a reader sees in each cell of a row; both the values and the whole are made of it.
    const cells = entry.shape === 'row' ? entry.fields.map(({ range }) => (range.to > range.from ? cellText(text, range) : '')) : null
    const plain = (role: ColumnRole): string => {
      const field = fieldOf(entry, role)
      if (!field) return ''
      return cells ? (cells[entry.fields.indexOf(field)] ?? '') : plainOf(text, field.range)
    }
    const idField = fieldOf(entry, 'id')
    const idRange = idField ? bare(text, idField.range) : null
    const id = plainOf(text, idRange)
    const date = dateOf(text, entry)
    const title = plain('title')
    const type = plain('type')
    const rawStatus = plain('status')
    const said = cells ? sayingRow(entry, cells) : saying(text, entry)
    const columns = entry.fields
      .filter(({ role }) => role === 'supersedes')
      .map(({ label, range }) => ({ label, text: cellText(text, range) }))
    const links = replacementsIn(cells ? said : saying(spoken(), entry), columns)
    return {
      id,
      date: date.written,
      title,
      type,
      status: status(withoutStruck(text, entry) ?? rawStatus),
      rawStatus,
      supersedes: links.supersedes.filter((other) => other !== id),
      supersededBy: links.supersededBy.filter((other) => other !== id),
      real: /[\p{L}\p{N}]/u.test(title) && !isBootstrap(title, type),
      text: said,
      place: place(path, outline, entry.shown),
      datePlace: date.range ? place(path, outline, date.range) : null,
      idPlace: idRange && idRange.to > idRange.from ? place(path, outline, idRange) : null,
    }
  }
}

/** The status without what is struck out in it; null where nothing is. */
function withoutStruck(text: string, entry: Entry): string | null {
  const field = fieldOf(entry, 'status')
  const raw = field ? text.slice(field.range.from, field.range.to) : ''
  return raw.includes('~~') ? plainInline(raw.replace(/~~[^~]*~~/g, ' ')) : null
}

/** ISO where the day is certain, else as written; the range is the day's own, without what stands around it. */
function dateOf(text: string, entry: Entry): { written: string; range: Range | null } {
  const field = fieldOf(entry, 'date')
  const own = field && field.range.to > field.range.from ? field.range : entry.inheritedDate
  if (!own) return { written: '', range: null }
  const range = bare(text, own)
  const found = findDate(text.slice(range.from, range.to))
  if (!found) return { written: plainOf(text, range), range }
  return { written: found.iso, range: { from: range.from + found.from, to: range.from + found.to } }
}

/** The text with blanks where code stands, so that an example links nothing. Made when first asked for. */
function withoutCode({ text, fences }: Outline): () => string {
  let made: string | null = fences.length === 0 ? text : null
  return () => {
    if (made !== null) return made
    const parts: string[] = []
    let done = 0
    for (const { range } of fences) {
      if (range.from < done) continue
      parts.push(text.slice(done, range.from), ' '.repeat(range.to - range.from))
      done = range.to
    }
    made = parts.join('') + text.slice(done)
    return made
  }
}

function saying(text: string, { whole }: Entry): string {
  return plainInline(text.slice(whole.from, Math.min(whole.to, whole.from + longestText)))
}

function sayingRow({ fields }: Entry, cells: readonly string[]): string {
  let said = ''
  for (const [index, { range }] of fields.entries()) if (range.to > range.from) said += `${said === '' ? '' : '\n'}${cells[index]}`
  return said
}
