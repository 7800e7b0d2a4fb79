import type { Conflict, Fact } from './fact'
import { holdTogether } from './facts/hold-together'

/** A fact with the precedence of its document: 1 wins over 2 and so on. */
export interface RankedFact {
  readonly fact: Fact
  readonly precedence: number
}

/**
 * Pairs of facts on one subject that cannot both hold: one for each losing fact, against the highest document that it
 * contradicts. In the order of the subjects' first mention, then of the losing facts. Equals contradict nobody.
 */
export function findConflicts(facts: readonly RankedFact[]): readonly Conflict[] {
  const bySubject = new Map<string, RankedFact[]>()
  for (const ranked of facts) {
    const same = bySubject.get(ranked.fact.subject)
    if (same) same.push(ranked)
    else bySubject.set(ranked.fact.subject, [ranked])
  }
  return [...bySubject].flatMap(([subject, all]) => conflictsOn(subject, all))
}

function conflictsOn(subject: string, all: readonly RankedFact[]): readonly Conflict[] {
  const conflicts: Conflict[] = []
  let above: readonly RankedFact[] = []
  let same: RankedFact[] = []
  for (const loser of [...all].sort((a, b) => a.precedence - b.precedence)) {
    if (same[0] && same[0].precedence < loser.precedence) {
      above = [...above, ...same]
      same = []
    }
    same.push(loser)
    const winner = above.find((other) => contradicts(other.fact, loser.fact, subject))
    if (winner) conflicts.push({ subject, winner: winner.fact, loser: loser.fact })
  }
  return conflicts
}

function contradicts(winner: Fact, loser: Fact, subject: string): boolean {
  if (winner.modality === 'must-not' || loser.modality === 'must-not') return false
  return holdTogether(winner.value, loser.value, subject) === 'no'
}
