import type { DocumentTree } from '../markdown/sections/tree'
import type { CheckCatalogue } from '../model/check-catalogue'
import type { Finding } from '../model/finding'
import { countBefore } from '../text/count-before'
import { positionAt, type Range } from '../text/source'

/** Where the comment of a waiver is inserted: at the start of a line, with an indent. */
export interface WaiverPosition {
  readonly at: number
  /** Spaces and quote marks that put the comment in the same block as the line of the finding. */
  readonly indent: string
}

/**
 * The position of a waiver for a finding of this text; null where no comment can waive it: the check does not allow it, or the
 * comment would be in a fence, in front matter or in another comment, or would split a block.
 */
export function findWaiverPosition(
  outline: DocumentTree,
  { check, place }: Finding,
  { notWaivableInText }: CheckCatalogue,
): WaiverPosition | null {
  if (notWaivableInText.has(check)) return null
  const { range } = place
  if (range.from === 0 && range.to === 0) return { at: topOf(outline), indent: '' }
  if (range.to > outline.text.length || inside(outline.frontMatter, range.from)) return null
  const table = outline.tables.find((one) => inside(one.range, range.from))
  const at = lineStart(outline, table?.range.from ?? range.from)
  if (outline.fences.some((fence) => beginsBefore(fence.range, at))) return null
  if (outline.comments.some((comment) => beginsBefore(comment, at))) return null
  if (splitsBlock(outline, at)) return null
  return { at, indent: indentOf(outline.text, at) }
}

/** The position of a waiver for the whole document: before its content, after its front matter. */
function topOf({ text, frontMatter }: DocumentTree): number {
  if (frontMatter === null) return 0
  const end = text.indexOf('\n', frontMatter.to - 1)
  return end < 0 ? text.length : end + 1
}

/** Whether a comment above this line would split a paragraph, or an item's mark and its text. */
function splitsBlock({ prose, items }: DocumentTree, at: number): boolean {
  const paragraph = lastBefore(prose, at)
  if (paragraph !== undefined && paragraph.kind !== 'cell' && beginsBefore(paragraph.range, at)) return true
  const item = lastBefore(items, at)
  return item !== undefined && beginsBefore(item.range, at) && item.text.from >= at
}

/** The last of the sorted pieces that begins before an offset. Binary search, since there may be 100,000. */
function lastBefore<Piece extends { readonly range: Range }>(pieces: readonly Piece[], at: number): Piece | undefined {
  return pieces[countBefore(pieces.length, (index) => (pieces[index]?.range.from ?? at) < at) - 1]
}

/** Whether the line that begins at `at` is a later line of this range. */
function beginsBefore(range: Range, at: number): boolean {
  return range.from < at && at < range.to
}

function inside(range: Range | null, at: number): boolean {
  return range !== null && range.from <= at && at < range.to
}

function lineStart({ lineStarts }: DocumentTree, offset: number): number {
  return lineStarts[positionAt(lineStarts, offset).line - 1] ?? 0
}

function indentOf(text: string, at: number): string {
  // The end marker of a merge conflict is not a nested quote.
  const line = /(?!>{7} )[ \t]*(?:>[ \t]*)*/y
  line.lastIndex = at
  return line.exec(text)?.[0] ?? ''
}
