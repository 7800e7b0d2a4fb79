import type { ConstitutionSource, Principle } from './model'
import type { Bump } from './versions'
import { wordingOf } from './wording'

/** The change of an amendment to the law, and the smallest bump that it requires. */
export interface Amendment {
  readonly bump: Bump
  /** In words, for people: `removes the principle "Tests first"`. */
  readonly reason: string
}

/** Compares the principles and the wording of two states; null if the law did not change. */
export function amendment(before: ConstitutionSource, after: ConstitutionSource): Amendment | null {
  const old = before.constitution.principles
  const now = after.constitution.principles
  const pairs = paired(old, now)
  const removed = old.filter((principle) => !pairs.has(principle))
  if (removed[0]) return { bump: 'MAJOR', reason: `removes ${named(removed)}` }
  const freed = old.filter((principle) => principle.binds && !pairs.get(principle)?.binds)
  if (freed[0]) return { bump: 'MAJOR', reason: `takes every MUST out of ${named(freed)}` }
  const kept = new Set(pairs.values())
  const added = now.filter((principle) => !kept.has(principle))
  if (added[0]) return { bump: 'MINOR', reason: `adds ${named(added)}` }
  return wordingOf(before) === wordingOf(after) ? null : { bump: 'PATCH', reason: 'changes the wording' }
}

/** Old principle → its new version: matched by title, else by most of its words. */
function paired(old: readonly Principle[], now: readonly Principle[]): ReadonlyMap<Principle, Principle> {
  const pairs = new Map<Principle, Principle>()
  const free = new Map<string, Principle[]>()
  for (const principle of now) {
    const same = free.get(principle.name)
    if (same) same.push(principle)
    else free.set(principle.name, [principle])
  }
  const left: Principle[] = []
  for (const principle of old) {
    const same = free.get(principle.name)?.shift()
    if (same) pairs.set(principle, same)
    else left.push(principle)
  }
  const rest = [...free.values()].flat().map((principle) => ({ principle, words: wordSet(principle) }))
  for (const principle of left.slice(0, 100)) {
    const words = wordSet(principle)
    const likeness = rest.map((candidate) => alike(words, candidate.words) + (sameNumber(principle, candidate.principle) ? 0.2 : 0))
    const best = likeness.reduce((most, one) => Math.max(most, one), 0)
    if (best < 0.5) continue
    const [close] = rest.splice(likeness.indexOf(best), 1)
    if (close) pairs.set(principle, close.principle)
  }
  return pairs
}

function sameNumber(a: Principle, b: Principle): boolean {
  return a.number !== null && a.number === b.number
}

function wordSet({ title, text }: Principle): ReadonlySet<string> {
  return new Set(`${title} ${text.slice(0, 5_000)}`.toLowerCase().match(/[\p{L}\p{N}]{3,60}/gu) ?? [])
}

/** Similarity of two word sets: 0 without a common word, 1 for equal sets. */
function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0
  for (const word of a) if (b.has(word)) common += 1
  return common === 0 ? 0 : (2 * common) / (a.size + b.size)
}

function named(principles: readonly Principle[]): string {
  const first = `the principle "${principles[0]?.title ?? ''}"`
  return principles.length === 1 ? first : `${first} and ${principles.length - 1} more`
}
