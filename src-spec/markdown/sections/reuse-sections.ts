import { setOrigin } from '../../memo/by-section'
import type { Ends } from '../../text/common-affix'
import { countBefore } from '../../text/count-before'
import { movedLineStarts } from '../../text/moved-line-starts'
import { parsePart, parseSections, type SourceText } from './parse-sections'
import { ParsedDocument } from './parsed-document'
import { positionSections } from './position-sections'
import { sectionAtPath } from './section-builder'
import { keepsPath, noTitle, TitlePaths } from './title-path'
import type { DocumentTree, PositionedTree, SectionTree, TitlePath } from './tree'

/**
 * The outline of a text that was edited, and has these ends in common with the one before: only the sections at the edit
 * are read, the others are taken over. Null where that cannot be, because the edit changes how everything is read.
 *
 * At the beginning of a block of the top level the parser knows nothing of what stood before, and to see that a block
 * begins it looks no further than the next line. So where both lines are the same in both texts, and a heading begins
 * there in both, both are read alike from there on.
 */
export function reuseSections(before: DocumentTree, source: SourceText, ends: Ends): DocumentTree | null {
  const { text } = source
  if (before.hasConflicts !== source.hasConflicts || before.frontMatter?.to !== source.frontMatter?.to) return null
  if (before.text === text) return before
  const { sectionTrees } = before
  const by = text.length - before.text.length
  // What stands before the first heading is never met: nothing tells where it begins.
  const behind = Math.max(1, firstFrom(sectionTrees, before.text.length - ends.suffix))
  let first = firstTouched(sectionTrees, text, ends.prefix)
  for (let ahead = 0; ; ahead = ahead * 4 + 1) {
    const meeting = sectionTrees[behind + ahead]
    const end = meeting ? meeting.offset + by : text.length
    let part = parsePart(source, offsetOf(sectionTrees, first), Math.min(text.length, secondLineEnd(text, end)))
    // What began with a heading may now belong to the section before.
    while (first > 0 && part.headings[0] !== part.from) {
      first = beginning(sectionTrees, first - 1)
      part = parsePart(source, offsetOf(sectionTrees, first), part.to)
    }
    if (meeting && !part.headings.includes(end)) continue
    const paths = new TitlePaths(sectionTrees.slice(first, behind + ahead).map(({ tree }) => tree.path))
    const last = sectionTrees[first - 1]?.tree.path ?? noTitle
    const read = parseSections(source, part, end, last, paths)
    const rest = takeOver(sectionTrees.slice(behind + ahead), read.at(-1)?.path ?? last, paths)
    const positioned = [...sectionTrees.slice(0, first), ...positionSections([...read, ...rest], sectionTrees[first - 1])]
    const lines = movedLineStarts({ lineStarts: before.lineStarts, length: before.text.length }, text, ends)
    const outline = new ParsedDocument(source, lines, positioned)
    setOrigin(outline, { before, kept: first, rest: sameAtEnd(sectionTrees, positioned, rest.length) })
    return outline
  }
}

/** Sections below the titles that stand before them now. */
function takeOver(sectionTrees: readonly PositionedTree[], last: TitlePath, paths: TitlePaths): readonly SectionTree[] {
  let path = last
  return sectionTrees.map(({ tree }) => {
    const { level, title } = tree.path
    path = keepsPath(path, tree.path) ? tree.path : paths.behind(path, level, title)
    return path === tree.path ? tree : sectionAtPath(path, tree)
  })
}

/** How many of the last sections, of which `most` may be, are the same in both. */
function sameAtEnd(before: readonly PositionedTree[], after: readonly PositionedTree[], most: number): number {
  let same = 0
  while (same < most && before.at(-1 - same)?.tree === after.at(-1 - same)?.tree) same += 1
  return same
}

function offsetOf(sectionTrees: readonly PositionedTree[], index: number): number {
  return sectionTrees[index]?.offset ?? 0
}

/** Index of the last section that begins where it did although the texts differ from `prefix` on; 0 where that is not certain of any. */
function firstTouched(sectionTrees: readonly PositionedTree[], text: string, prefix: number): number {
  let index = Math.min(sectionTrees.length, firstFrom(sectionTrees, prefix)) - 1
  while (index > 0 && secondLineEnd(text, offsetOf(sectionTrees, index)) > prefix) index -= 1
  return beginning(sectionTrees, index)
}

/** A text is read from its beginning with what stands before the first heading, which may be nothing. */
function beginning(sectionTrees: readonly PositionedTree[], index: number): number {
  return offsetOf(sectionTrees, index) === 0 ? 0 : index
}

/** Offset behind the line at `line` and the one after it; infinite where the text ends before. */
function secondLineEnd(text: string, line: number): number {
  const next = text.indexOf('\n', line)
  const afterNext = next < 0 ? -1 : text.indexOf('\n', next + 1)
  return afterNext < 0 ? Number.POSITIVE_INFINITY : afterNext + 1
}

/** Index of the first section that does not begin before `offset`. */
function firstFrom(sectionTrees: readonly PositionedTree[], offset: number): number {
  return countBefore(sectionTrees.length, (index) => offsetOf(sectionTrees, index) < offset)
}
