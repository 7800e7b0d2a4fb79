import type { DefinedId, DefinedIds } from './defined-ids'
import { decisionCues, requirementCues } from './id-cues'

export interface IdMatch {
  readonly from: number
  readonly to: number
  readonly defined: DefinedId
}

/** A word with its hyphens and dots, so that `D-1` is never found within `D-10`, `D-1-a` or `D-1.md`. */
const wordPattern = /[\p{L}\p{N}_]+(?:[-.][\p{L}\p{N}_]+)*/gu

/** The ids in one line of a document that are defined. A number is an id only after a word that says so, and at the beginning of its entry. */
export function findIds(line: string, path: string, ids: DefinedIds): readonly IdMatch[] {
  const words = Array.from(line.matchAll(wordPattern), ({ index, 0: word }) => ({
    from: index,
    to: index + word.length,
    defined: ids.resolve(word, path),
  }))
  return words.flatMap(({ from, to, defined }, at) => {
    if (defined === null || isPartOfPath(line, words, at)) return []
    const isWord = /\p{L}/u.test(defined.id)
    const before = line.slice(0, from)
    return isWord || hasCue(before, defined.kind) || (defined.place.path === path && beginsEntry(before)) ? [{ from, to, defined }] : []
  })
}

interface Word {
  readonly from: number
  readonly to: number
  readonly defined: DefinedId | null
}

/** `FR-001/FR-002` are two ids, `docs/FR-001/notes` is a path. */
function isPartOfPath(line: string, words: readonly Word[], at: number): boolean {
  const { from, to } = words[at] as Word
  const isJoined = (separator: string | undefined, other: Word | undefined) =>
    separator !== undefined && '/\\@'.includes(separator) && (other?.defined ?? null) === null
  return isJoined(line[from - 1], words[at - 1]) || isJoined(line[to] === '/' || line[to] === '\\' ? line[to] : undefined, words[at + 1])
}

const cuePatterns = {
  decision: cuePattern(decisionCues),
  requirement: cuePattern(requirementCues),
  feature: /(?!)/u,
} as const

/** After the cue there may be more numbers: "decisions 003, 004 and 007". */
function cuePattern(cues: readonly string[]): RegExp {
  return new RegExp(
    `(?:^|[^\\p{L}\\p{N}])(?:${cues.join('|')})[\\s:#*_|]{1,4}(?:[\\d.]{1,9}[\\s,;&+]{1,3}(?:\\p{L}{1,4}\\s)?){0,20}$`,
    'iu',
  )
}

/** Whether an id is what a row, heading or list item of its own document begins with. */
export function beginsEntry(before: string): boolean {
  return /^\s*(?:[|#]|[-*+]\s)[|#*\s[]*$/.test(before)
}

function hasCue(before: string, kind: DefinedId['kind']): boolean {
  return cuePatterns[kind].test(before.slice(-200))
}
