import type { SectionReader } from '../../../markdown/sections/read-sections'
import { shiftRange } from '../../../markdown/sections/shift'
import type { ListItem, SectionTree } from '../../../markdown/sections/tree'
import type { Range } from '../../../text/source'

/** A line that may be a criterion, depending on the headings above it. */
export interface CriterionLine {
  readonly section: number
  /** `1.2` where the line carries its whole id. */
  readonly id: string | null
  /** Position in its ordered list, counted from 1; 0 outside of ordered lists. */
  readonly position: number
  readonly text: string
  readonly range: Range
}

/** `1.2 WHEN …`, `1.2. …`, `**1.2**: …`, `AC-1.2: …`. */
const leadingId = /^[*_]{0,3}(?:AC[- ]?)?([A-Z]?\d{1,4}\.\d{1,3})[*_]{0,3}(?:[.:：)）]\s*[*_]{0,3}|\s)\s*(?=\S)/i
const orderedMarker = /^\s*(\d{1,4})[.)]\s/

/** Every line of a section that may be a criterion, in document order. */
export const criterionLines: SectionReader<CriterionLine, []> = {
  read: readLines,
  toDocument: (line, at) => ({ ...line, section: at.section, range: shiftRange(line.range, at) }),
}

function readLines(tree: SectionTree): readonly CriterionLine[] {
  const lines: CriterionLine[] = []
  let previous: ListItem | null = null
  let position = 0
  for (const item of tree.items) {
    if (item.depth > 0 || item.isPrompt || item.isQuoted) continue
    const marker = orderedMarker.exec(tree.text.slice(item.range.from, item.text.from))
    const isNext = marker !== null && previous !== null && Number(marker[1]) > 1
    position = marker ? (isNext ? position + 1 : 1) : 0
    previous = marker ? item : null
    const line = lineOf(tree, item.text, position)
    if (line && (line.id !== null || position > 0)) lines.push(line)
  }
  for (const { kind, range, isPrompt, isQuoted } of tree.prose) {
    if (kind === 'paragraph' && !isPrompt && !isQuoted) lines.push(...paragraphLines(tree, range))
  }
  return lines.sort((a, b) => a.range.from - b.range.from)
}

/** A paragraph may hold several criteria, each on a line of its own. */
function paragraphLines(tree: SectionTree, { from, to }: Range): readonly CriterionLine[] {
  const found: CriterionLine[] = []
  let at = from
  for (const line of tree.text.slice(from, to).split('\n')) {
    const indent = line.length - line.trimStart().length
    const one = lineOf(tree, { from: at + indent, to: at + line.trimEnd().length }, 0)
    if (one?.id != null) found.push(one)
    at += line.length + 1
  }
  return found
}

function lineOf({ text }: SectionTree, range: Range, position: number): CriterionLine | null {
  const written = text.slice(range.from, range.to)
  const lead = leadingId.exec(written)
  const from = range.from + (lead?.[0].length ?? 0)
  const own = text.slice(from, range.to).trim()
  return own === '' ? null : { section: 0, id: lead?.[1] ?? null, position, text: own, range: { from, to: range.to } }
}
