import type { Contradiction, Fact } from '../model/fact'
import { factCompatibility } from './fact-compatibility'

/** A fact with the precedence of its document: 1 wins over 2 and so on. */
export interface RankedFact {
  readonly fact: Fact
  readonly precedence: number
}

/**
 * Pairs of facts on one subject that contradict each other: one for each losing fact, against the highest document that it
 * contradicts. In the order of the subjects' first mention, then of the losing facts. Equal precedence gives no conflict, a
 * losing fact wins over no other, and a document that also agrees with the loser does not contradict it.
 */
export function findConflicts(facts: readonly RankedFact[]): readonly Contradiction[] {
  const bySubject = new Map<string, RankedFact[]>()
  for (const ranked of facts) {
    const same = bySubject.get(ranked.fact.subject)
    if (same) same.push(ranked)
    else bySubject.set(ranked.fact.subject, [ranked])
  }
  const conflicts = [...bySubject].flatMap(([subject, all]) => conflictsOn(subject, all))
  const reported = new Set<string>()
  return conflicts.filter(({ loser }) => {
    const { path, range } = loser.place
    const key = `${range.from} ${range.to} ${path}`
    const first = !reported.has(key)
    reported.add(key)
    return first
  })
}

/** Limits the number of different statements on one subject. */
const mostWinners = 50

function conflictsOn(subject: string, all: readonly RankedFact[]): readonly Contradiction[] {
  const conflicts: Contradiction[] = []
  const above: Fact[] = []
  const ranks = [...new Set(all.map((each) => each.precedence))].sort((a, b) => a - b)
  for (const rank of ranks) {
    const undefeated: Fact[] = []
    const verdicts = new Map<string, Fact | null>()
    for (const { fact } of all.filter((each) => each.precedence === rank)) {
      const key = statementKey(fact)
      const winner = verdicts.has(key) ? (verdicts.get(key) ?? null) : winnerOver(fact, above)
      verdicts.set(key, winner)
      if (winner) conflicts.push({ subject, winner, loser: fact })
      else undefeated.push(fact)
    }
    for (const fact of undefeated) {
      if (
        above.length < mostWinners &&
        !above.some((other) => statementKey(other) === statementKey(fact) && other.place.path === fact.place.path)
      )
        above.push(fact)
    }
  }
  return conflicts
}

function winnerOver(loser: Fact, above: readonly Fact[]): Fact | null {
  const verdicts = above.map((fact) => ({ fact, verdict: factCompatibility(fact, loser) }))
  const agrees = ({ place }: Fact) => verdicts.some(({ fact, verdict }) => verdict === 'yes' && fact.place.path === place.path)
  return verdicts.find(({ fact, verdict }) => verdict === 'no' && (fact.modality === 'must-not' || !agrees(fact)))?.fact ?? null
}

function statementKey({ modality, comparison, value, unit }: Fact): string {
  return `${modality} ${comparison} ${unit} ${value}`
}
