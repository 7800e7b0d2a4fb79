import { diffIndices } from 'node-diff3'
import type { TextChange } from '#bridge'
import { minimalChange } from '#spec'
import { editShape, type TextShape } from '../files/index'

/** Limit of the comparison, as in `mergeTexts`. */
const maxLines = 6000

export interface ShapedText {
  readonly text: string
  readonly shape: TextShape
}

/** The line endings of `disk`, carried over to another text: each line that both have keeps its own. */
export function carryShape(text: string, disk: ShapedText): TextShape {
  if (text === disk.text || disk.shape.exceptions.length === 0) return disk.shape
  return editShape(disk.shape, disk.text, changesBetween(disk.text, text))
}

function changesBetween(old: string, text: string): readonly TextChange[] {
  const whole = minimalChange(old, text)
  // Whole lines, so that a line is found again whatever follows it.
  const start = whole.from === 0 ? 0 : old.lastIndexOf('\n', whole.from - 1) + 1
  const end = old.indexOf('\n', whole.to) + 1 || old.length
  const before = linesOf(old.slice(start, end))
  const after = linesOf(text.slice(start, text.length - (old.length - end)))
  if (Math.max(before.length, after.length) > maxLines) return [whole]
  const offsets = [start]
  for (const line of before) offsets.push((offsets.at(-1) ?? 0) + line.length)
  return diffIndices(before, after).map(({ buffer1: [first, count], buffer2Content }) => ({
    from: offsets[first] ?? end,
    to: offsets[first + count] ?? end,
    insert: buffer2Content.join(''),
  }))
}

/** Each with its line break. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? []
}
