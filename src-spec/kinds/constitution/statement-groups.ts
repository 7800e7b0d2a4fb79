import { titlesAround } from '../../markdown/parser/sections'
import { findInSections, type SectionReader } from '../../markdown/sections/read-sections'
import { shiftRange } from '../../markdown/sections/shift'
import type { DocumentTree, SectionTree, Table } from '../../markdown/sections/tree'
import type { Range } from '../../text/source'
import { fieldOfKey } from './statement-keys'
import { readStatementPairs, type StatementPair, shiftStatementPair } from './statement-pairs'

/** Sections that list older versions, which are correct there. */
const pastTitle = /history|changelog|change log|revision|amendment log|verlauf|historie|历史|记录/i
/** Sections about the constitution itself. */
const ownTitle = /governance|version|amendment|ratification|metadata|document|änderung|治理|版本/i

/** Prose whose parts may all be statements: one paragraph, the items or the cells of one section. */
export interface StatementGroup {
  readonly kind: 'paragraph' | 'list' | 'table'
  readonly pairs: readonly StatementPair[]
  readonly ranges: readonly Range[]
  /** Lies before the first section of the subject. */
  readonly head: boolean
  /** A single key is read here too. */
  readonly alone: boolean
}

/** The groups of a document: paragraphs, then lists, then tables. */
export function groupsOf(outline: DocumentTree): readonly StatementGroup[] {
  const all = findInSections(outline, groups)
  return (['paragraph', 'list', 'table'] as const).flatMap((kind) => all.filter((group) => group.kind === kind))
}

const groups: SectionReader<StatementGroup, []> = {
  read: readGroups,
  toDocument: ({ kind, pairs, ranges, head, alone }, at) => {
    return {
      kind,
      pairs: pairs.map((pair) => shiftStatementPair(pair, at)),
      ranges: ranges.map((range) => shiftRange(range, at)),
      head,
      alone,
    }
  },
}

function readGroups(outline: SectionTree): readonly StatementGroup[] {
  const { index = 0, title = '', level = 0 } = outline.sections.at(-1) ?? {}
  if (titlesAround(outline, index).some((one) => pastTitle.test(one))) return []
  const head = level <= 1
  const found: StatementGroup[] = []
  const items: Pick<StatementGroup, 'pairs' | 'ranges'>[] = []
  for (const { kind, range, isQuoted, isPrompt } of outline.prose) {
    if (isPrompt || (isQuoted && !head) || kind === 'heading' || kind === 'cell') continue
    const group = { pairs: readStatementPairs(outline.text, range.from, range.to).filter(isStatement), ranges: [range] }
    if (group.pairs.length === 0) continue
    if (kind === 'item') items.push(group)
    else found.push({ kind, ...group, head, alone: head || ownTitle.test(title) })
  }
  const listed = { pairs: items.flatMap(({ pairs }) => pairs), ranges: items.flatMap(({ ranges }) => ranges) }
  if (items.length > 0) found.push({ kind: 'list', ...listed, head, alone: false })
  for (const table of outline.tables) {
    const pairs = table.isPrompt ? [] : tablePairs(outline, table).filter(isStatement)
    const ranges = [table.header, ...table.rows.map((row) => row.cells)].flat()
    if (pairs.length > 0) found.push({ kind: 'table', pairs, ranges, head, alone: false })
  }
  return found
}

function isStatement({ key }: StatementPair): boolean {
  return fieldOfKey(key) !== null
}

/** Keys in the first of two columns, or in the header above a single row. */
function tablePairs(outline: SectionTree, { header, rows }: Table): readonly StatementPair[] {
  const [row] = rows
  const lies = rows.length === 1 && row && header.filter((cell) => fieldOfKey(bare(outline, cell)) !== null).length > 1
  const upright = header.length === 2 ? [{ cells: header }, ...rows] : []
  const columns = lies ? header.map((cell, at) => ({ cells: [cell, row.cells[at]] })) : upright
  return columns.flatMap(({ cells: [key, value] }) => {
    if (!key || !value || value.to === value.from) return []
    const text = outline.text.slice(value.from, value.to)
    const start = value.from + (/^[*_`]{0,4}/.exec(text)?.[0].length ?? 0)
    const end = value.to - (/[*_`]{0,4}$/.exec(text.slice(-4))?.[0].length ?? 0)
    if (end <= start) return []
    return [{ key: bare(outline, key), value: outline.text.slice(start, end), range: { from: start, to: end } }]
  })
}

/** `Constitution v1.1.0` as the document's own title. */
export function titlePairs(outline: DocumentTree): readonly StatementPair[] {
  const title = outline.sections.find((section) => section.level === 1)
  const text = title ? outline.text.slice(title.heading.from, Math.min(title.heading.to, title.heading.from + 300)) : ''
  const match = /\b(?:constitution|version)[ \t]{0,3}[—–:(-]?[ \t]{0,3}(v?\d{1,5}\.\d{1,5}\.\d{1,5})(?![\w.])/i.exec(text)
  if (!title || !match) return []
  const to = title.heading.from + match.index + match[0].length
  const value = match[1] ?? ''
  return [{ key: 'Version', value, range: { from: to - value.length, to } }]
}

function bare(outline: SectionTree, { from, to }: Range): string {
  return outline.text
    .slice(from, to)
    .replace(/[*_`:：]/g, '')
    .trim()
}

/** The statements of a comment. */
export interface CommentGroup {
  readonly comment: Range
  readonly pairs: readonly StatementPair[]
}

/** A comment is read only if it contains nothing else: "Example: Version: …" comes from the template. */
export const commentGroups: SectionReader<CommentGroup, []> = {
  read: (outline) =>
    outline.comments.flatMap((comment) => {
      const pairs = readStatementPairs(outline.text, comment.from + 4, Math.max(comment.from + 4, comment.to - 3))
      return pairs.length > 0 && pairs.every(isStatement) ? [{ comment, pairs }] : []
    }),
  toDocument: ({ comment, pairs }, at) => ({ comment: shiftRange(comment, at), pairs: pairs.map((pair) => shiftStatementPair(pair, at)) }),
}
