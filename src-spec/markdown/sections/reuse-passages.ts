import type { Ends } from '../../text/common-affix'
import { countBefore } from '../../text/count-before'
import { movedLineStarts } from '../../text/moved-line-starts'
import { PassagesOutline } from './document-outline'
import { setOrigin } from './origin'
import type { DocumentOutline, Passage, PlacedPassage, TitlePath } from './outline'
import { passageAt } from './passage-builder'
import { placePassages } from './place-passages'
import { type Ground, parsePart, readPassages } from './read-passages'
import { keepsPath, noTitle, TitlePaths } from './title-path'

/**
 * The outline of a text that was edited, and has these ends in common with the one before: only the passages at the edit
 * are read, the others are taken over. Null where that cannot be, because the edit changes how everything is read.
 *
 * At the beginning of a block of the top level the parser knows nothing of what stood before, and to see that a block
 * begins it looks no further than the next line. So where both lines are the same in both texts, and a heading begins
 * there in both, both are read alike from there on.
 */
export function reusePassages(before: DocumentOutline, ground: Ground, ends: Ends): DocumentOutline | null {
  const { text } = ground
  if (before.hasConflicts !== ground.hasConflicts || before.frontMatter?.to !== ground.frontMatter?.to) return null
  if (before.text === text) return before
  const { passages } = before
  const by = text.length - before.text.length
  // What stands before the first heading is never met: nothing tells where it begins.
  const behind = Math.max(1, firstFrom(passages, before.text.length - ends.suffix))
  let first = firstTouched(passages, text, ends.prefix)
  for (let ahead = 0; ; ahead = ahead * 4 + 1) {
    const meeting = passages[behind + ahead]
    const end = meeting ? meeting.offset + by : text.length
    let part = parsePart(ground, offsetOf(passages, first), Math.min(text.length, secondLineEnd(text, end)))
    // What began with a heading may now belong to the passage before.
    while (first > 0 && part.headings[0] !== part.from) {
      first = beginning(passages, first - 1)
      part = parsePart(ground, offsetOf(passages, first), part.to)
    }
    if (meeting && !part.headings.includes(end)) continue
    const paths = new TitlePaths(passages.slice(first, behind + ahead).map(({ passage }) => passage.path))
    const last = passages[first - 1]?.passage.path ?? noTitle
    const read = readPassages(ground, part, end, last, paths)
    const rest = takeOver(passages.slice(behind + ahead), read.at(-1)?.path ?? last, paths)
    const placed = [...passages.slice(0, first), ...placePassages([...read, ...rest], passages[first - 1])]
    const lines = movedLineStarts({ lineStarts: before.lineStarts, length: before.text.length }, text, ends)
    const outline = new PassagesOutline(ground, lines, placed)
    setOrigin(outline, { before, kept: first, rest: sameAtEnd(passages, placed, rest.length) })
    return outline
  }
}

/** Passages below the titles that stand before them now. */
function takeOver(passages: readonly PlacedPassage[], last: TitlePath, paths: TitlePaths): readonly Passage[] {
  let path = last
  return passages.map(({ passage }) => {
    const { level, title } = passage.path
    path = keepsPath(path, passage.path) ? passage.path : paths.behind(path, level, title)
    return path === passage.path ? passage : passageAt(path, passage)
  })
}

/** How many of the last passages, of which `most` may be, are the same in both. */
function sameAtEnd(before: readonly PlacedPassage[], after: readonly PlacedPassage[], most: number): number {
  let same = 0
  while (same < most && before.at(-1 - same)?.passage === after.at(-1 - same)?.passage) same += 1
  return same
}

function offsetOf(passages: readonly PlacedPassage[], index: number): number {
  return passages[index]?.offset ?? 0
}

/** Index of the last passage that begins where it did although the texts differ from `prefix` on; 0 where that is not certain of any. */
function firstTouched(passages: readonly PlacedPassage[], text: string, prefix: number): number {
  let index = Math.min(passages.length, firstFrom(passages, prefix)) - 1
  while (index > 0 && secondLineEnd(text, offsetOf(passages, index)) > prefix) index -= 1
  return beginning(passages, index)
}

/** A text is read from its beginning with what stands before the first heading, which may be nothing. */
function beginning(passages: readonly PlacedPassage[], index: number): number {
  return offsetOf(passages, index) === 0 ? 0 : index
}

/** Offset behind the line at `line` and the one after it; infinite where the text ends before. */
function secondLineEnd(text: string, line: number): number {
  const next = text.indexOf('\n', line)
  const afterNext = next < 0 ? -1 : text.indexOf('\n', next + 1)
  return afterNext < 0 ? Number.POSITIVE_INFINITY : afterNext + 1
}

/** Index of the first passage that does not begin before `offset`. */
function firstFrom(passages: readonly PlacedPassage[], offset: number): number {
  return countBefore(passages.length, (index) => offsetOf(passages, index) < offset)
}
