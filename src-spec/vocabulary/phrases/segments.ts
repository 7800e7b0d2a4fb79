import { isJoined } from './index'

/** The words of scripts without spaces, by their first character, longest first. */
export type Dictionary = ReadonlyMap<string, readonly string[]>

export function dictionaryOf(words: Iterable<string>): Dictionary {
  const index = new Map<string, string[]>()
  for (const word of words) {
    if (!isJoined(word)) continue
    const bare = word.replace(/\s/g, '')
    const first = bare.charAt(0)
    index.set(
      first,
      [...(index.get(first) ?? []), bare].sort((a, b) => b.length - a.length),
    )
  }
  return index
}

/** A longer run is no statement of known words. */
const longest = 80

/** The known words that a run without spaces consists of; null if any of it is unknown. */
export function segmentsOf(run: string, dictionary: Dictionary): readonly string[] | null {
  if (run.length > longest) return null
  // From the end: for each position, the word that begins there if the rest is known.
  const next: (string | null)[] = Array(run.length + 1).fill(null)
  next[run.length] = ''
  for (let at = run.length - 1; at >= 0; at -= 1) {
    next[at] = (dictionary.get(run.charAt(at)) ?? []).find((word) => run.startsWith(word, at) && next[at + word.length] !== null) ?? null
  }
  if (next[0] === null) return null
  const words: string[] = []
  for (let at = 0; at < run.length; at += words.at(-1)?.length ?? run.length) words.push(next[at] ?? '')
  return words
}

/** The run without the known words at its ends. */
export function withoutEnds(run: string, dictionary: Dictionary): string {
  let rest = run
  for (let again = true; again; ) {
    const head = (dictionary.get(rest.charAt(0)) ?? []).find((word) => rest.startsWith(word) && word.length < rest.length)
    if (head) rest = rest.slice(head.length)
    again = head !== undefined
  }
  for (let length = Math.min(8, rest.length - 1); length > 0; length -= 1) {
    const tail = rest.slice(-length)
    if ((dictionary.get(tail.charAt(0)) ?? []).includes(tail)) {
      rest = rest.slice(0, -length)
      length = Math.min(9, rest.length)
    }
  }
  return rest
}
