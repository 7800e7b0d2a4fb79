import { commonEnds } from './common-affix'

/** One replacement in a text, in UTF-16 offsets of the version that it applies to. */
export interface TextChange {
  readonly from: number
  readonly to: number
  readonly insert: string
}

/** Applies ascending changes of one text, all in its offsets. Throws when they overlap or leave the text. */
export function applyChanges(text: string, changes: readonly TextChange[]): string {
  let result = ''
  let done = 0
  for (const { from, to, insert } of changes) {
    if (from < done || to < from || to > text.length) throw new RangeError('changes overlap or leave the text')
    result += text.slice(done, from) + insert
    done = to
  }
  return result + text.slice(done)
}

/** The one replacement that turns `before` into `after`, without their common prefix and suffix. */
export function minimalChange(before: string, after: string): TextChange {
  const { prefix, suffix } = commonEnds(before, after)
  return { from: prefix, to: before.length - suffix, insert: after.slice(prefix, after.length - suffix) }
}
