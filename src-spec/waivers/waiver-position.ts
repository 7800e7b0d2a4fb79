import type { DocumentTree } from '../markdown/sections/tree'
import type { CheckCatalogue } from '../model/check-catalogue'
import type { Finding } from '../model/finding'
import { countBefore } from '../text/count-before'
import { positionAt, type Range } from '../text/source'

/** Where the comment goes that waives a finding: before this offset, which begins a line, after what that line begins with. */
export interface WaiverSpot {
  readonly at: number
  /** Spaces and quote marks that the comment needs to stand where the finding's line stands. */
  readonly indent: string
}

/**
 * The place of a waiver for a finding of this text; null where none can be: no comment may waive the check, or a comment there
 * would be text like any other (in a fence, in front matter, in another comment) or would tear what stands around it.
 */
export function waiverSpot(outline: DocumentTree, { check, place }: Finding, { notWaivableInText }: CheckCatalogue): WaiverSpot | null {
  if (notWaivableInText.has(check)) return null
  const { range } = place
  if (range.from === 0 && range.to === 0) return { at: topOf(outline), indent: '' }
  if (range.to > outline.text.length || inside(outline.frontMatter, range.from)) return null
  const table = outline.tables.find((one) => inside(one.range, range.from))
  const at = lineStart(outline, table?.range.from ?? range.from)
  if (outline.fences.some((fence) => beginsBefore(fence.range, at))) return null
  if (outline.comments.some((comment) => beginsBefore(comment, at))) return null
  if (tears(outline, at)) return null
  return { at, indent: indentOf(outline.text, at) }
}

/** What is said of a document as a whole is waived before everything that it says. */
function topOf({ text, frontMatter }: DocumentTree): number {
  if (frontMatter === null) return 0
  const end = text.indexOf('\n', frontMatter.to - 1)
  return end < 0 ? text.length : end + 1
}

/** Whether a comment above this line would stand within a paragraph, or between an item's mark and its words. */
function tears({ prose, items }: DocumentTree, at: number): boolean {
  const paragraph = lastBefore(prose, at)
  if (paragraph !== undefined && paragraph.kind !== 'cell' && beginsBefore(paragraph.range, at)) return true
  const item = lastBefore(items, at)
  return item !== undefined && beginsBefore(item.range, at) && item.text.from >= at
}

/** The last piece that begins before an offset, of pieces in the order of the text: there may be a hundred thousand. */
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
  // The end of a merge conflict is no quote of quotes.
  const line = /(?!>{7} )[ \t]*(?:>[ \t]*)*/y
  line.lastIndex = at
  return line.exec(text)?.[0] ?? ''
}
