import { contractSections } from '../contract/contract-sections'
import { type Entry, valueRange } from '../contract/entry'
import { readEntries } from '../contract/read-entries'
import type { Outline } from '../outline'
import type { Edit, Range } from '../source'
import { writtenValue } from './written-value'

/**
 * Takes the entry whose value stands at `range` out of the contract, with its line. One that shares its line, or that
 * other items stand under, is given `value` instead: said twice alike, a field is said once.
 */
export function removeEntryEdits(path: string, text: string, outline: Outline, range: Range, value: string): readonly Edit[] {
  const sections = contractSections(outline)
  const entry = readEntries(outline, (section) => sections.has(section)).find((each) => within(range, valueRange(each)))
  if (!entry) return []
  const lines = entry.form === 'heading' || hasMore(outline, entry) ? null : wholeLines(text, entry.whole)
  if (lines) return [{ path, range: lines, text: '' }]
  return range.to > range.from ? [{ path, range, text: writtenValue(outline, range, value) }] : []
}

function within(inner: Range, outer: Range): boolean {
  return outer.from <= inner.from && inner.to <= outer.to
}

/** The only row of a table that reads across holds other fields; items may hold others. */
function hasMore(outline: Outline, entry: Entry): boolean {
  if (entry.form === 'row') return !within(entry.keyRange, entry.whole)
  const said = valueRange(entry)
  return entry.item >= 0 && outline.items.some((item) => item.parent === entry.item && !within(item.text, said))
}

/** The range with its line breaks, if it has its lines to itself. */
function wholeLines(text: string, range: Range): Range | null {
  const from = text.lastIndexOf('\n', range.from - 1) + 1
  const newline = text.indexOf('\n', range.to)
  const to = newline < 0 ? text.length : newline + 1
  const alone = /^[ \t\uFEFF]*$/.test(text.slice(from, range.from)) && /^\s*(?:<!--[^]*-->)?\s*$/.test(text.slice(range.to, to))
  return alone ? { from, to } : null
}
