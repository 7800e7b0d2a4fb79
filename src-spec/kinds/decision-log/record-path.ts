import { isInRecordFolder } from './record-folders'
import { partsOfRecordName } from './record-name'

/** Files that explain or list the records. */
const explaining =
  /^(?:read[-_ ]?me|index|contents?|toc|table of contents|summary|about|overview|introduction|changelog|history|contributing|how ?to|guide(?:lines)?|process|workflow|list|(?:adr|decision)s?(?: (?:index|list|overview|process|guide(?:lines)?|readme|summary|map|status))|(?:index|list|overview|summary|map) of (?:adr|decision)s?)$/
/** Words around "template" with which a file still is a template: `0000-adr-template`, `template-short`. */
const templateWords =
  /^(?:\d{1,8}|adrs?|madr|decisions?|records?|architecture|architectural|short|long|minimal|bare|full|annotated|nygard|simple|basic|example|sample|[nx]{3,4})$/
const template = /^(?:templates?|vorlagen?|modeles?|plantillas?|modelos?|模板|テンプレート)$/
/** A log of a year, a quarter or a month: `2026`, `2026-02`, `2026-q1-decisions`. */
const period = /^(?:19|20)\d\d(?: ?(?:0?[1-9]|1[0-2]|q[1-4]|h[12]))?(?: (?:decisions?|decision log|log|records?|entscheidungen|adrs?))?$/

/** Whether a path names a record of one decision: in a folder of records, or outside of one by its number or day. */
export function isRecordPath(path: string): boolean {
  if (!isRecordName(path)) return false
  return isInRecordFolder(path) || isNumbered(path)
}

/** Whether a path names a file that explains or lists the records of its folder. */
export function isIndexPath(path: string): boolean {
  return /\.md$/i.test(path) && explaining.test(wordsOf(path).replace(/^0+ (?=\p{L})/u, ''))
}

/** Whether a file is a form for records, by its name. */
function isTemplatePath(path: string): boolean {
  const name = wordsOf(path)
  if (/^(?:adr )?[nx]{3,4} /.test(name)) return true
  const words = name.split(/[\s.]+/).filter((word) => word !== '' && !templateWords.test(word))
  return words.length === 0 ? !/\d/.test(name) : words.every((word) => template.test(word))
}

/** Whether a file among the records is neither a record nor a list of them. */
export function isLeftOutPath(path: string): boolean {
  return /^[._]/.test(path.slice(path.lastIndexOf('/') + 1)) || isTemplatePath(path)
}

/** Whether a file is named as a log of many decisions. */
export function isLogName(path: string): boolean {
  return /(?:^|\/)decision[-_ ]?log\.md$/i.test(path) || period.test(wordsOf(path))
}

function isRecordName(path: string): boolean {
  return /\.md$/i.test(path) && !isLogName(path) && !isIndexPath(path) && !isLeftOutPath(path)
}

function isNumbered(path: string): boolean {
  const { begins, prefix, slug } = partsOfRecordName(path)
  return begins === 'day' || (begins === 'number' && (prefix !== '' || /\p{L}/u.test(slug)))
}

/** The words of a file's name in lower case, without accents. */
function wordsOf(path: string): string {
  const name = path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/\.md$/i, '')
    .toLowerCase()
    .replace(/[-_\s]+/g, ' ')
    .trim()
  return /[^\0-\x7F]/.test(name) ? name.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC') : name
}
