import { plainInline } from '../../markdown/parser/inline'
import { findInSections, type SectionReader } from '../../markdown/sections/read-sections'
import { shiftRange } from '../../markdown/sections/shift'
import type { DocumentTree, MarkdownTree, SectionPosition, SectionTree, Table } from '../../markdown/sections/tree'
import type { Range } from '../../text/source'
import { type LinePair, readLinePairs } from './line-pairs'

/** One `key: value` of the document's head, with the place of its value. */
export interface HeadField {
  readonly key: string
  /** As readable text. */
  readonly value: string
  readonly range: Range
}

const headTitle =
  /^(?:\d+[.)]? )?(?:metadata|document (?:info(?:rmation)?|control)|overview|info|status|summary|meta|元数据|文档信息|dokumentinfo)$/i
const keyOfTable = /^(?:field|metadata|key|property|attribute?|item|feld|eigenschaft|属性|字段|项目)?$/i

/**
 * Metadata with its places: front matter, tables and `key: value` lines before the first section proper. `title`: index of
 * the section that is the document's own title; -1 without one.
 */
export function readHeadFields(outline: DocumentTree, title: number): readonly HeadField[] {
  const inHead = [...findInSections(outline, tableFields), ...findInSections(outline, lineFields)].filter(
    ({ ifTitle, section }) => !ifTitle || section === title,
  )
  return [...frontFields(outline), ...inHead]
}

/** A field within its section. */
interface FoundField extends HeadField {
  readonly section: number
  /** Counts only if its section is the document's own title. */
  readonly ifTitle: boolean
}

const tableFields: SectionReader<FoundField, []> = { read: readTables, toDocument: shiftField }
const lineFields: SectionReader<FoundField, []> = { read: readLines, toDocument: shiftField }

function shiftField({ key, value, range, ifTitle }: FoundField, at: SectionPosition): FoundField {
  return { key, value, range: shiftRange(range, at), section: at.section, ifTitle }
}

/** The position of a section: before the first section proper or named after metadata, under a title, or outside. */
function headPositionOf({ sections }: SectionTree): 'in head' | 'if title' | 'outside' {
  const { title = '', level = 0 } = sections.at(-1) ?? {}
  if (level === 0 || headTitle.test(title)) return 'in head'
  return level === 1 ? 'if title' : 'outside'
}

function frontFields(outline: DocumentTree): readonly HeadField[] {
  return outline.frontMatter ? fieldsOf(outline, readLinePairs(outline.text, outline.frontMatter)) : []
}

/** `Field | Value` tables at any position; in the head also tables without such a header, and one row under headers. */
function readTables(outline: SectionTree): readonly FoundField[] {
  const position = headPositionOf(outline)
  return outline.tables.flatMap((table) => {
    const [first, second] = table.header
    if (table.isPrompt || !first || !second) return []
    const isKeyed = table.header.length === 2 && keyOfTable.test(plain(outline, first))
    if (!isKeyed && position === 'outside') return []
    return found(outline, tablePairs(outline, table, isKeyed), !isKeyed && position === 'if title')
  })
}

function tablePairs(outline: SectionTree, { header, rows }: Table, isKeyed: boolean): readonly LinePair[] {
  const pairs = header.length === 2 ? rows.map(({ cells }) => cells) : []
  if (header.length === 2 && !isKeyed) pairs.unshift(header)
  const [row] = rows
  if (header.length > 2 && row && rows.length === 1) pairs.push(...header.map((cell, column) => [cell, row.cells[column] as Range]))
  return pairs.flatMap(([key, range]) => (key && range ? [{ key: plain(outline, key), range }] : []))
}

function readLines(outline: SectionTree): readonly FoundField[] {
  const position = headPositionOf(outline)
  if (position === 'outside') return []
  const isStatus = /^(?:\d+[.)]? )?status$/i.test(outline.sections.at(-1)?.title ?? '')
  return outline.prose.flatMap(({ kind, range, isQuoted, isPrompt }) => {
    if (isPrompt || isQuoted || (kind !== 'paragraph' && kind !== 'item')) return []
    const pairs = readLinePairs(outline.text, range)
    const all = isStatus ? [...pairs, { key: 'Status', range: firstLine(outline.text, range) }] : pairs
    return found(outline, all, position === 'if title')
  })
}

function found(outline: SectionTree, pairs: readonly LinePair[], ifTitle: boolean): readonly FoundField[] {
  return fieldsOf(outline, pairs).map((field) => ({ ...field, section: outline.sections.length - 1, ifTitle }))
}

function fieldsOf(outline: MarkdownTree, pairs: readonly LinePair[]): readonly HeadField[] {
  return pairs.flatMap(({ key, range }) => {
    return key === '' ? [] : [{ key, value: plain(outline, range).replaceAll('\\|', '|'), range }]
  })
}

function plain({ text }: Pick<MarkdownTree, 'text'>, { from, to }: Range): string {
  return plainInline(text.slice(from, to))
}

function firstLine(text: string, range: Range): Range {
  const end = text.indexOf('\n', range.from)
  return { from: range.from, to: end < 0 ? range.to : Math.min(end, range.to) }
}
