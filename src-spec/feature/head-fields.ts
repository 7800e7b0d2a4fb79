import { plainInline } from '../markdown/inline'
import type { Outline } from '../outline'
import type { Range } from '../source'

/** One `key: value` of the document's head, with the place of its value. */
export interface HeadField {
  readonly key: string
  /** As a reader sees it. */
  readonly value: string
  readonly range: Range
}

const headTitle =
  /^(?:\d+[.)]? )?(?:metadata|document (?:info(?:rmation)?|control)|overview|info|status|summary|meta|元数据|文档信息|dokumentinfo)$/i
const keyOfTable = /^(?:field|metadata|key|property|attribute?|item|feld|eigenschaft|属性|字段|项目)?$/i
const segmentEnd = /\n|\s[|·]\s(?=\*\*|__)|$/g
const pair = /^([\s>*_-]{0,8})([\p{L}\p{N}][^*_:：\n|]{0,39})((?:\*\*|__)?\s{0,2}[:：](?:\*\*|__)?[ \t]*)/u

type Add = (key: string, range: Range) => void

/** Metadata with its places: front matter, tables and `key: value` lines before the first section proper. */
export function readHeadFields(outline: Outline): readonly HeadField[] {
  const head = headSections(outline)
  const fields: HeadField[] = []
  const add = (key: string, range: Range): void => {
    if (key !== '') fields.push({ key, value: plainInline(outline.text.slice(range.from, range.to)).replaceAll('\\|', '|'), range })
  }
  if (outline.frontMatter) readPairs(outline.text, outline.frontMatter, add)
  readTables(outline, head, add)
  for (const { kind, section, range, quoted, prompt } of outline.prose) {
    if (prompt || quoted || !head.has(section) || (kind !== 'paragraph' && kind !== 'item')) continue
    readPairs(outline.text, range, add)
    const title = outline.sections[section]?.title ?? ''
    if (/^(?:\d+[.)]? )?status$/i.test(title)) add('Status', firstLine(outline.text, range))
  }
  return fields
}

/** What stands before the first section proper, and the sections that are named after metadata. */
function headSections(outline: Outline): ReadonlySet<number> {
  const head = new Set([0])
  const title = outline.sections.find((section) => section.level === 1)
  if (title) head.add(title.index)
  for (const section of outline.sections) if (headTitle.test(section.title)) head.add(section.index)
  return head
}

/** `Field | Value` tables wherever they stand; in the head also tables without such a header, and one row under headers. */
function readTables({ tables, text }: Outline, head: ReadonlySet<number>, add: Add): void {
  const plain = (range: Range | undefined): string => (range ? plainInline(text.slice(range.from, range.to)) : '')
  for (const { header, rows, prompt, section } of tables) {
    const [first, second] = header
    if (prompt || !first || !second) continue
    if (header.length === 2 && (keyOfTable.test(plain(first)) || head.has(section))) {
      if (!keyOfTable.test(plain(first))) add(plain(first), second)
      for (const { cells } of rows) if (cells[1]) add(plain(cells[0]), cells[1])
    } else if (head.has(section) && rows.length === 1) {
      for (const [column, cell] of header.entries()) {
        const value = rows[0]?.cells[column]
        if (value) add(plain(cell), value)
      }
    }
  }
}

/** The pairs of a text that begin its lines, or follow a bar. */
function readPairs(text: string, range: Range, add: Add): void {
  const slice = text.slice(range.from, Math.min(range.to, range.from + 5_000))
  let start = 0
  for (const end of slice.matchAll(segmentEnd)) {
    const match = pair.exec(slice.slice(start, end.index))
    if (match) {
      const from = start + match[0].length
      add((match[2] ?? '').trim(), trimmed(slice, from, Math.max(from, end.index), range.from))
    }
    start = end.index + end[0].length
  }
}

function firstLine(text: string, range: Range): Range {
  const end = text.indexOf('\n', range.from)
  return { from: range.from, to: end < 0 ? range.to : Math.min(end, range.to) }
}

function trimmed(text: string, from: number, to: number, base: number): Range {
  const slice = text.slice(from, to)
  const start = from + (slice.length - slice.trimStart().length)
  return { from: base + start, to: base + Math.max(start, from + slice.trimEnd().length) }
}
