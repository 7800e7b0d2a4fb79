import { titlesAround } from '../markdown/sections'
import type { Outline } from '../outline'
import type { Range } from '../source'
import { type Pair, pairsOf } from './pairs'
import { fieldOfKey } from './statement-keys'

/** Older versions are told here, each rightly. */
const pastTitle = /history|changelog|change log|revision|amendment log|verlauf|historie|历史|记录/i
/** Sections about the constitution itself. */
const ownTitle = /governance|version|amendment|ratification|metadata|document|änderung|治理|版本/i

export interface Group {
  readonly pairs: readonly Pair[]
  readonly ranges: readonly Range[]
  /** Stands before the first section of the subject. */
  readonly head: boolean
  /** A single key may be read here. */
  readonly alone: boolean
}

/** Prose of which every part may be a statement: one paragraph, the items or the cells of one section. */
export function* groupsOf(outline: Outline): Generator<Group> {
  const lists = new Map<number, Group[]>()
  const isHead = (section: number): boolean => (outline.sections[section]?.level ?? 0) <= 1
  for (const prose of outline.prose) {
    if (prose.prompt || (prose.quoted && !isHead(prose.section)) || prose.kind === 'heading' || prose.kind === 'cell') continue
    const pairs = pairsOf(outline.text, prose.range.from, prose.range.to).filter(({ key }) => fieldOfKey(key) !== null)
    if (pairs.length === 0 || titlesAround(outline, prose.section).some((title) => pastTitle.test(title))) continue
    const head = isHead(prose.section)
    const alone = prose.kind === 'paragraph' && (head || ownTitle.test(outline.sections[prose.section]?.title ?? ''))
    const group = { pairs, ranges: [prose.range], head, alone }
    if (prose.kind === 'paragraph') yield group
    else if (lists.get(prose.section)?.push(group) === undefined) lists.set(prose.section, [group])
  }
  for (const items of lists.values()) {
    const [first] = items
    if (first) yield { ...first, pairs: items.flatMap((item) => item.pairs), ranges: items.flatMap((item) => item.ranges) }
  }
  for (const table of outline.tables) {
    if (table.prompt || titlesAround(outline, table.section).some((title) => pastTitle.test(title))) continue
    const head = isHead(table.section)
    const ranges = [table.header, ...table.rows.map((row) => row.cells)].flat()
    yield { pairs: tablePairs(outline, table).filter(({ key }) => fieldOfKey(key) !== null), ranges, head, alone: false }
  }
}

/** Keys in the first column of two, or in the header above a single row. */
function tablePairs(outline: Outline, { header, rows }: Outline['tables'][number]): readonly Pair[] {
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
export function titlePairs(outline: Outline): readonly Pair[] {
  const title = outline.sections.find((section) => section.level === 1)
  const text = title ? outline.text.slice(title.heading.from, Math.min(title.heading.to, title.heading.from + 300)) : ''
  const match = /\b(?:constitution|version)[ \t]{0,3}[—–:(-]?[ \t]{0,3}(v?\d{1,5}\.\d{1,5}\.\d{1,5})(?![\w.])/i.exec(text)
  if (!title || !match) return []
  const to = title.heading.from + match.index + match[0].length
  const value = match[1] ?? ''
  return [{ key: 'Version', value, range: { from: to - value.length, to } }]
}

function bare(outline: Outline, { from, to }: Range): string {
  return outline.text
    .slice(from, to)
    .replace(/[*_`:：]/g, '')
    .trim()
}

/** A comment states something only where it holds nothing else: "Example: Version: …" is the template's own. */
export function commentPairs(outline: Outline, comment: Range): readonly Pair[] {
  const pairs = pairsOf(outline.text, comment.from + 4, Math.max(comment.from + 4, comment.to - 3))
  return pairs.every(({ key }) => fieldOfKey(key) !== null) ? pairs : []
}
