import type { DocumentTree } from '../../../markdown/sections/tree'
import { type Entry, valueRange } from '../../../reading/entries/entry'
import { readEntries } from '../../../reading/entries/read-entries'
import { writtenValue } from '../../../reading/entries/written-value'
import type { Edit, Range } from '../../../text/source'
import { contractSections } from '../contract-sections'

/**
 * Removes the entries with values at `ranges` from the contract, with their lines. An entry that shares its line, or has
 * other items below it, is given `value` instead: a field with the same value twice counts once.
 */
export function removeEntriesEdits(
  path: string,
  text: string,
  outline: DocumentTree,
  ranges: readonly Range[],
  value: string,
): readonly Edit[] {
  if (ranges.length === 0) return []
  const sections = contractSections(outline)
  const wanted = new Map(ranges.map((range) => [range.to, range]))
  return readEntries(outline, (section) => sections.has(section)).flatMap((entry) => {
    const own = valueRange(entry)
    // Marks around a value lie between the end of its text and the end of its range.
    const range = [0, 1, 2, 3].map((marks) => wanted.get(own.to - marks)).find((each) => each && within(each, own))
    if (!range) return []
    const lines = entry.form === 'heading' || hasMore(outline, entry) ? null : wholeLines(text, entry.whole)
    if (lines) return [{ path, range: lines, text: '' }]
    return range.to > range.from ? [{ path, range, text: writtenValue(outline, range, value) }] : []
  })
}

function within(inner: Range, outer: Range): boolean {
  return outer.from <= inner.from && inner.to <= outer.to
}

/** The only row of a table with fields as columns holds other fields too; items may hold others. */
function hasMore(outline: DocumentTree, entry: Entry): boolean {
  if (entry.form === 'row') return !within(entry.keyRange, entry.whole)
  const own = valueRange(entry)
  for (let at = entry.item + 1; entry.item >= 0 && at < outline.items.length; at += 1) {
    const item = outline.items[at]
    if (!item || item.range.from >= entry.whole.to) return false
    if (!within(item.text, own)) return true
  }
  return false
}

/** The range with its line breaks, if nothing else is on its lines. */
function wholeLines(text: string, range: Range): Range | null {
  const from = text.lastIndexOf('\n', range.from - 1) + 1
  const newline = text.indexOf('\n', range.to)
  const to = newline < 0 ? text.length : newline + 1
  const alone = /^[ \t\uFEFF]*$/.test(text.slice(from, range.from)) && /^\s*(?:<!--.*-->)?\s*$/.test(text.slice(range.to, to))
  return alone ? { from, to } : null
}
