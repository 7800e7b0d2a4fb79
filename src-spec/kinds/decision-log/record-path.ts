/** Folders in which every Markdown file is one decision, relative to the root. */
export const recordFolders: readonly string[] = [
  'adr',
  'doc/adr',
  'docs/adr',
  'docs/adrs',
  'docs/decisions',
  'docs/architecture/decisions',
  'doc/architecture/decisions',
  'work/decisions',
]

const folders: ReadonlySet<string> = new Set(recordFolders)
/** Files that explain or list the records. */
const explaining = /^(?:readme|index|contents?|toc|summary|about|overview|changelog|contributing|guide(?:lines)?|process|list)$/
/** Words around "template" with which a file still is a template: `0000-adr-template`, `template-short`. */
const templateWords =
  /^(?:\d{1,8}|adrs?|madr|decisions?|records?|short|long|minimal|bare|full|annotated|nygard|simple|basic|example|sample)$/

/** Whether a path names a record of one decision, by its folder and its name. */
export function isRecordPath(path: string): boolean {
  const at = path.lastIndexOf('/')
  if (!folders.has(path.slice(0, Math.max(0, at)).toLowerCase()) || !/\.md$/i.test(path)) return false
  return isRecordName(path.slice(at + 1))
}

function isRecordName(file: string): boolean {
  const name = file.replace(/\.md$/i, '').toLowerCase()
  if (isLogName(file) || explaining.test(name) || /^[._]/.test(name)) return false
  const words = name.split(/[-_.\s]+/).filter((word) => word !== '' && !templateWords.test(word))
  return words.length === 0 ? /\d/.test(name) : !words.every((word) => /^templates?$/.test(word))
}

/** Whether a file is named as a log of many decisions. */
export function isLogName(path: string): boolean {
  return /(?:^|\/)decision[-_ ]?log\.md$/i.test(path)
}

/** The parts of a record's file name; missing parts are empty. */
export interface RecordNameParts {
  readonly begins: 'number' | 'day' | 'words'
  /** The text before the number, as written: `ADR-`, `adr_`. */
  readonly prefix: string
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

const byDay = /^(\d{4})(-?)(0[1-9]|1[0-2])-?(0[1-9]|[12]\d|3[01])(?:([-_ .]+)|$)([\s\S]*)$/
const byNumber = /^((?:(?:adr|madr|dec|dr|d|decision)[-_ ]?)?)(\d{1,8})(?:([-_ .]+)|$)([\s\S]*)$/i

export function partsOfRecordName(path: string): RecordNameParts {
  const file = path.slice(path.lastIndexOf('/') + 1)
  const name = file.replace(/\.md$/i, '')
  const none = { prefix: '', digits: '', day: '', daySeparator: '', gap: '', ending: file.slice(name.length) }
  const byDayMatch = byDay.exec(name)
  if (byDayMatch) {
    const [, year, daySeparator = '', month, date, gap = '', slug = ''] = byDayMatch
    return { ...none, begins: 'day', day: `${year}-${month}-${date}`, daySeparator, gap, slug }
  }
  const byNumberMatch = byNumber.exec(name)
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
