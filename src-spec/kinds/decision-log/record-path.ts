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
/** Words around "template" that leave a file a template: `0000-adr-template`, `template-short`. */
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

/** What the name of a record says: its number as the folder writes it, or the day that stands in its place. */
export function recordName(path: string): { readonly id: string; readonly date: string; readonly words: string } {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '')
  const day = /^(\d{4})-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\d|3[01])(?=[-_ .]|$)/.exec(name)
  if (day) return { id: '', date: day.slice(1).join('-'), words: wordsOf(name.slice(day[0].length)) }
  const number = /^(?:(adr|madr|dec|dr|d|decision)[-_ ]?)?(\d{1,8})(?=[-_ .]|$)/i.exec(name)
  if (!number) return { id: '', date: '', words: wordsOf(name) }
  const prefix = number[1] ? `${number[1].toUpperCase()}-` : ''
  return { id: `${prefix}${number[2]}`, date: '', words: wordsOf(name.slice(number[0].length)) }
}

function wordsOf(slug: string): string {
  const words = slug.replace(/[-_]+/g, ' ').trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
