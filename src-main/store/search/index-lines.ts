import type { IndexedText, TextIndex } from './text-index'

/** The lines of a text; those at its beginning and end that are as they were before are taken over. */
export function indexLines(index: TextIndex, text: string, before: readonly IndexedText[]): readonly IndexedText[] {
  const lines = text.split('\n')
  const most = Math.min(lines.length, before.length)
  let start = 0
  while (start < most && lines[start] === before[start]?.text) start += 1
  let end = 0
  while (end < most - start && lines[lines.length - 1 - end] === before[before.length - 1 - end]?.text) end += 1
  return lines.map((line, at) => {
    if (at < start) return before[at] as IndexedText
    if (at >= lines.length - end) return before[before.length - (lines.length - at)] as IndexedText
    return index.intern(line)
  })
}
