import { OutlineBuilder } from '../markdown/outline-builder'
import { type BlockStart, memoryOf } from '../markdown/outline-memory'
import { parserText } from '../markdown/parser-text'
import { blockParser } from '../markdown/parsers'
import { BlockWalk } from '../markdown/walk-blocks'
import type { Outline } from '../outline'
import type { Range } from '../source'
import { commonEnds } from './common-ends'
import { movedLineStarts } from './moved-line-starts'

interface After {
  readonly text: string
  readonly frontMatter: Range | null
  readonly hasConflicts: boolean
}

/**
 * The outline of a text that was edited: only the blocks at the edit are read, the others are taken over. Null where
 * that cannot be, because the edit changes how everything is read.
 *
 * At the beginning of a block of the top level the parser knows nothing of what stood before, and to see that a block
 * begins it looks no further than the next line. So where both lines are the same in both texts, and a block begins
 * there in both, both are read alike from there on.
 */
export function reuseBlocks(before: Outline, after: After): Outline | null {
  const memory = memoryOf(before)
  if (!memory || memory.hasConflicts !== after.hasConflicts || before.frontMatter?.to !== after.frontMatter?.to) return null
  const { text } = after
  if (before.text === text) return before
  const ends = commonEnds(before.text, text)
  const head = before.frontMatter?.to ?? 0
  const first = lastSafe(memory.starts, text, ends.prefix)
  const from = first === 0 ? head : (memory.starts[first] as BlockStart).line
  const by = text.length - before.text.length
  const lines = movedLineStarts({ lineStarts: before.lineStarts, length: before.text.length }, text, ends)
  const same = blockIndex(memory.starts, before.text.length - ends.suffix)
  for (let ahead = 2; ; ahead *= 4) {
    const to = memory.starts[same + ahead]
    const end = to ? to.line + by : text.length
    const builder = new OutlineBuilder(text, { outline: before, memory, blocks: first })
    const parsed = blockParser.parse(parserText(text.slice(from, end), null, after.hasConflicts))
    let met = -1
    new BlockWalk(builder, parsed.cursor(), from).read((line) => {
      if (line - by < before.text.length - ends.suffix || (to && lineAfterNext(text, line) > end)) return false
      const block = blockIndex(memory.starts, line - by)
      if (memory.starts[block]?.line !== line - by) return false
      met = block
      return true
    })
    if (met < 0 && to) continue
    if (met >= 0) builder.addBlocks(before, memory, met, by)
    return builder.finish(lines, after.frontMatter, after.hasConflicts)
  }
}

/** Index of the last block that begins where it did although the texts differ from `prefix` on; 0 where that is not certain of any. */
function lastSafe(starts: readonly BlockStart[], text: string, prefix: number): number {
  let block = Math.min(starts.length, blockIndex(starts, prefix)) - 1
  while (block > 0 && lineAfterNext(text, (starts[block] as BlockStart).line) > prefix) block -= 1
  return Math.max(0, block)
}

/** Offset of the line that follows the line at `line` and the one behind it; infinite where the text ends before. */
function lineAfterNext(text: string, line: number): number {
  const next = text.indexOf('\n', line)
  const afterNext = next < 0 ? -1 : text.indexOf('\n', next + 1)
  return afterNext < 0 ? Number.POSITIVE_INFINITY : afterNext + 1
}

/** Index of the first block whose line is not before `offset`. */
function blockIndex(starts: readonly BlockStart[], offset: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] as BlockStart).line < offset) low = middle + 1
    else high = middle
  }
  return low
}
