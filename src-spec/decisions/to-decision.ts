import type { Decision } from '../decision'
import { plainInline } from '../inline'
import { place } from '../place'
import type { Outline } from '../outline'
import type { Range } from '../source'
import { isBootstrap } from './bootstrap'
import { findDate } from './dates'
import { bare, cellText, type Entry, type EntryField, fieldOf, plainOf } from './entry'
import { replacementsIn } from './replacements'
import { type Legend, statusOf } from './read-status'

const longestText = 20_000

/** Turns what was read of an entry into a decision. Statuses are read once a spelling. */
export function decisionReader(path: string, outline: Outline, legend: Legend): (entry: Entry) => Decision {
  const { text } = outline
  const statuses = new Map<string, Decision['status']>()
  const status = (raw: string): Decision['status'] => {
    let known = statuses.get(raw)
    if (known === undefined) statuses.set(raw, (known = statusOf(raw, legend)))
    return known
  }
  return (entry) => {
    const plain = (field: EntryField | null): string => (field ? (entry.shape === 'row' ? cellText(text, field.range) : plainOf(text, field.range)) : '')
    const idField = fieldOf(entry, 'id')
    const idRange = idField ? bare(text, idField.range) : null
    const id = idRange ? plainInline(text.slice(idRange.from, idRange.to)) : ''
    const date = dateOf(text, entry)
    const statusField = fieldOf(entry, 'status')
    const rawStatus = statusField ? plain(statusField) : ''
    const struck = statusField ? text.slice(statusField.range.from, statusField.range.to).includes('~~') : false
    const title = plain(fieldOf(entry, 'title'))
    const type = plain(fieldOf(entry, 'type'))
    const said = saying(text, entry)
    const links = replacementsIn(said, entry.fields.filter(({ role }) => role === 'supersedes').map((field) => ({ label: field.label, text: plain(field) })))
    return {
      id,
      date: date.written,
      title,
      type,
      status: status(struck && statusField ? plainInline(text.slice(statusField.range.from, statusField.range.to).replace(/~~[^~]*~~/g, ' ')) : rawStatus),
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

function saying(text: string, entry: Entry): string {
  if (entry.shape !== 'row') return plainInline(text.slice(entry.whole.from, Math.min(entry.whole.to, entry.whole.from + longestText)))
  let said = ''
  for (const { range } of entry.fields) if (range.to > range.from) said += `${said === '' ? '' : '\n'}${cellText(text, range)}`
  return said
}
