import { setOrigin } from '../../memo/by-section'
import type { Ends } from '../../text/common-affix'
import { countBefore } from '../../text/count-before'
import { shiftLineStarts } from '../../text/shift-line-starts'
import { parsePart, parseSections, type SourceText } from './parse-sections'
import { ParsedDocument } from './parsed-document'
import { positionSections } from './position-sections'
import { sectionAtPath } from './section-at-path'
import { TableRows } from './table-rows'
import { keepsPath, noTitle, TitlePaths } from './title-path'
import type { DocumentTree, PositionedTree, SectionTree, TitlePath } from './tree'

/**
 * The outline of an edited text that has the given prefix and suffix in common with the version before: only the sections at
 * the edit are parsed, the others are reused. Null if the edit changes how the whole text is parsed.
 *
 * At the start of a top-level block the parser has no state from the text before, and to recognize the start it looks at
 * most at the next line. So if both lines are the same in both texts and a heading begins there, the rest parses the same.
 */
export function reuseSections(before: DocumentTree, source: SourceText, ends: Ends): DocumentTree | null {
  const { text } = source
  if (before.hasConflicts !== source.hasConflicts || before.frontMatter?.to !== source.frontMatter?.to) return null
  if (before.text === text) return before
  const { sectionTrees } = before
  const by = text.length - before.text.length
  // The text before the first heading has no heading at which both versions could meet.
  const firstAfter = Math.max(1, firstFrom(sectionTrees, before.text.length - ends.suffix))
  let first = firstTouched(sectionTrees, text, ends.prefix)
  for (let ahead = 0; ; ahead = ahead * 4 + 1) {
    const meeting = sectionTrees[firstAfter + ahead]
    const end = meeting ? meeting.offset + by : text.length
    let part = parsePart(source, offsetOf(sectionTrees, first), Math.min(text.length, secondLineEnd(text, end)))
    // A former heading may now belong to the section before.
    while (first > 0 && part.headings[0] !== part.from) {
      first = withEmptyFirst(sectionTrees, first - 1)
      part = parsePart(source, offsetOf(sectionTrees, first), part.to)
    }
    if (meeting && !part.headings.includes(end)) continue
    const paths = new TitlePaths(sectionTrees.slice(first, firstAfter + ahead).map(({ tree }) => tree.path))
    const last = sectionTrees[first - 1]?.tree.path ?? noTitle
    const rows = knownRows(sectionTrees.slice(first, firstAfter + ahead), before.text.length, by, ends)
    const read = parseSections(source, part, end, last, paths, rows)
    const rest = reuseWithPaths(sectionTrees.slice(firstAfter + ahead), read.at(-1)?.path ?? last, paths)
    const positioned = [...sectionTrees.slice(0, first), ...positionSections([...read, ...rest], sectionTrees[first - 1])]
    const lines = shiftLineStarts({ lineStarts: before.lineStarts, length: before.text.length }, text, ends)
    const outline = new ParsedDocument(source, lines, positioned)
    setOrigin(outline, { before, kept: first, rest: countSameAtEnd(sectionTrees, positioned, rest.length) })
    return outline
  }
}

/** The rows of long tables before and behind the edit, by their offsets in the edited text. */
function knownRows(
  sectionTrees: readonly PositionedTree[],
  length: number,
  by: number,
  { prefix, suffix }: Ends,
): ReadonlyMap<number, TableRows> {
  const known = new Map<number, TableRows>()
  for (const { tree, offset } of sectionTrees) {
    for (const part of tree.parts ?? []) {
      if (!(part.tree instanceof TableRows)) continue
      const from = offset + part.offset
      if (from + part.tree.text.length <= prefix) known.set(from, part.tree)
      else if (from >= length - suffix) known.set(from + by, part.tree)
    }
  }
  return known
}

/** Reuses sections, with paths below the titles that now precede them. */
function reuseWithPaths(sectionTrees: readonly PositionedTree[], last: TitlePath, paths: TitlePaths): readonly SectionTree[] {
  let path = last
  return sectionTrees.map(({ tree }) => {
    const { level, title } = tree.path
    path = keepsPath(path, tree.path) ? tree.path : paths.after(path, level, title)
    return path === tree.path ? tree : sectionAtPath(path, tree)
  })
}

/** Number of identical sections at the end of both lists, at most `most`. */
function countSameAtEnd(before: readonly PositionedTree[], after: readonly PositionedTree[], most: number): number {
  let same = 0
  while (same < most && before.at(-1 - same)?.tree === after.at(-1 - same)?.tree) same += 1
  return same
}

function offsetOf(sectionTrees: readonly PositionedTree[], index: number): number {
  return sectionTrees[index]?.offset ?? 0
}

/** Index of the last section that certainly begins at the same offset in both texts, which differ from `prefix` on. */
function firstTouched(sectionTrees: readonly PositionedTree[], text: string, prefix: number): number {
  let index = Math.min(sectionTrees.length, firstFrom(sectionTrees, prefix)) - 1
  while (index > 0 && secondLineEnd(text, offsetOf(sectionTrees, index)) > prefix) index -= 1
  return withEmptyFirst(sectionTrees, index)
}

/** Index 0 for a section at offset 0: the section before the first heading may be empty. */
function withEmptyFirst(sectionTrees: readonly PositionedTree[], index: number): number {
  return offsetOf(sectionTrees, index) === 0 ? 0 : index
}

/** Offset after the line at `line` and the next line; infinite if the text ends before. */
function secondLineEnd(text: string, line: number): number {
  const next = text.indexOf('\n', line)
  const afterNext = next < 0 ? -1 : text.indexOf('\n', next + 1)
  return afterNext < 0 ? Number.POSITIVE_INFINITY : afterNext + 1
}

/** Index of the first section that begins at or after `offset`. */
function firstFrom(sectionTrees: readonly PositionedTree[], offset: number): number {
  return countBefore(sectionTrees.length, (index) => offsetOf(sectionTrees, index) < offset)
}
