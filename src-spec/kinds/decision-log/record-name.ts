/** The parts of a record's file name; missing parts are empty. */
export interface RecordNameParts {
  readonly begins: 'number' | 'day' | 'words'
  /** The text before the number, as written: `ADR-`, `adr_`. */
  readonly prefix: string
  /** The number, with the letter or the part of a number that belongs to it: `0007`, `7a`, `0010.1`. */
  readonly digits: string
  /** ISO date. */
  readonly day: string
  /** Separator between year and month. */
  readonly daySeparator: string
  /** Separator between the number or date and the words. */
  readonly gap: string
  readonly slug: string
  /** With its dot. */
  readonly ending: string
}

const byDay = /^(\d{4})([-_]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?:([-_ .]+)|$)([\s\S]*)$/
/** `0007-boats`, `adr_12 boats`, `decision-1 - boats`. */
const byNumber =
  /^((?:(?:adrs?|madr|dec|[a-z]?dr|d|ad|decision|rfc|rfd)[-_ ]?)?)(\d{1,8}(?:[a-z](?=[-_ .]|$)|\.\d{1,3}(?=[-_ .]|$))?)(?:([-_ .]+)|$)([\s\S]*)$/i
/** `ADR-OPS-007-boats`, `HARBOUR-ROPES-001`: a prefix that is not known counts only in capitals. */
const byCode = /^((?:[A-Z]{2,16}[-_]){1,5})(\d{2,8})(?:([-_ .]+)|$)([\s\S]*)$/

export function partsOfRecordName(path: string): RecordNameParts {
  const file = path.slice(path.lastIndexOf('/') + 1)
  const name = file.replace(/\.md$/i, '')
  const none = { prefix: '', digits: '', day: '', daySeparator: '', gap: '', ending: file.slice(name.length) }
  const byDayMatch = byDay.exec(name)
  if (byDayMatch) {
    const [, year, daySeparator = '', month, date, gap = '', slug = ''] = byDayMatch
    return { ...none, begins: 'day', day: `${year}-${month}-${date}`, daySeparator, gap, slug }
  }
  const byNumberMatch = byNumber.exec(name) ?? byCode.exec(name)
  if (!byNumberMatch) return { ...none, begins: 'words', slug: name }
  const [, prefix = '', digits = '', gap = '', slug = ''] = byNumberMatch
  return { ...none, begins: 'number', prefix, digits, gap, slug }
}

/** The values in a record's file name: its number as the folder writes it, or the date in its place. */
export function recordName(path: string): { readonly id: string; readonly date: string; readonly words: string } {
  const { prefix, digits, day: date, gap, slug } = partsOfRecordName(path)
  const letters = prefix.replace(/[-_ ]$/, '').toUpperCase()
  return { id: letters === '' ? digits : `${letters}-${digits}`, date, words: wordsOf(`${gap}${slug}`) }
}

function wordsOf(slug: string): string {
  const words = slug.replace(/[-_]+/g, ' ').trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
