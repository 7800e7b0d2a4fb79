import { diff3Merge } from 'node-diff3'

/** Limit of the comparison: larger texts count as conflicting, since merging them would take too long. */
const maxLines = 6000

/** Merges both sides' edits of `base` line by line; null when they conflict. */
export function mergeTexts(mine: string, base: string, theirs: string): string | null {
  if (mine === theirs || theirs === base) return mine
  if (mine === base) return theirs
  const sides = [mine, base, theirs].map((text) => text.split('\n')) as [string[], string[], string[]]
  const head = commonHead(sides)
  const tail = commonTail(sides, head)
  const [a, o, b] = sides.map((lines) => lines.slice(head, lines.length - tail)) as [string[], string[], string[]]
  if (Math.max(a.length, o.length, b.length) > maxLines) return null
  const merged: string[] = []
  for (const region of diff3Merge(a, o, b, { excludeFalseConflicts: true }) as readonly { readonly ok?: readonly string[] }[]) {
    if (!region.ok) return null
    merged.push(...region.ok)
  }
  const lines = sides[1]
  return [...lines.slice(0, head), ...merged, ...lines.slice(lines.length - tail)].join('\n')
}

function commonHead([a, o, b]: readonly [string[], string[], string[]]): number {
  const most = Math.min(a.length, o.length, b.length)
  let count = 0
  while (count < most && a[count] === o[count] && b[count] === o[count]) count += 1
  // One line of context is kept, so that two insertions at the same position are seen as a conflict.
  return Math.max(0, count - 1)
}

function commonTail([a, o, b]: readonly [string[], string[], string[]], head: number): number {
  const most = Math.min(a.length, o.length, b.length) - head
  let count = 0
  while (count < most && a.at(-1 - count) === o.at(-1 - count) && b.at(-1 - count) === o.at(-1 - count)) count += 1
  return Math.max(0, count - 1)
}
