import { isSame } from '../memo/is-same'
import { memoizeByObject } from '../memo/memoize-by-object'
import type { Contradiction, Difference, Fact } from '../model/fact'
import { canonicalSubject } from '../vocabulary/subject-of-key'
import { factCompatibility } from './fact-compatibility'
import { namedBans } from './named-bans'
import { binds, type RankedFact } from './ranked-fact'

/** What the facts of several documents say about each other. */
export interface Comparison {
  readonly conflicts: readonly Contradiction[]
  readonly differences: readonly Difference[]
}

/**
 * Pairs of facts on one subject that contradict each other: one for each losing fact, against the highest document that it
 * contradicts. In the order of the subjects' first mention, then of the losing facts. Equal precedence gives no conflict, a
 * losing fact wins over no other, and a document that also agrees with the loser does not contradict it.
 */
export function compareFacts(facts: readonly RankedFact[]): Comparison {
  return createFactComparison()(facts)
}

/** Compares one list after the other as `compareFacts` does, and looks again only at subjects of which facts have changed. */
export function createFactComparison(): (facts: readonly RankedFact[]) => Comparison {
  let known: ReadonlyMap<string, ComparedSubject> = new Map()
  return (facts) => {
    const compared = new Map<string, ComparedSubject>()
    for (const [subject, own] of bySubject(facts)) {
      const last = known.get(subject)
      compared.set(subject, last && isSame(last.facts, own) ? last : { facts: own, comparison: compareOn(own) })
    }
    known = compared
    return combine(
      facts,
      Array.from(compared.values(), ({ comparison }) => comparison),
    )
  }
}

interface ComparedSubject {
  readonly facts: readonly RankedFact[]
  readonly comparison: Comparison
}

/** In the order of the subjects' first mention. */
function bySubject(facts: readonly RankedFact[]): ReadonlyMap<string, readonly RankedFact[]> {
  const subjects = new Map<string, RankedFact[]>()
  for (const ranked of facts) {
    const subject = canonicalSubject(ranked.fact.subject)
    const same = subjects.get(subject)
    if (same) same.push(ranked)
    else subjects.set(subject, [ranked])
  }
  return subjects
}

function combine(facts: readonly RankedFact[], found: readonly Comparison[]): Comparison {
  const conflicts = withoutRepeats([...found.flatMap((one) => one.conflicts), ...namedBans(facts)], ({ loser }) => loser)
  const lost = new Set(conflicts.map(({ loser }) => keyOf(loser)))
  const differences = withoutRepeats(
    found.flatMap((one) => one.differences).filter(({ lower }) => !lost.has(keyOf(lower))),
    ({ lower }) => lower,
  )
  return { conflicts, differences }
}

export function findConflicts(facts: readonly RankedFact[]): readonly Contradiction[] {
  return compareFacts(facts).conflicts
}

/** Limits the number of different statements on one subject. */
const mostWinners = 50

function compareOn(all: readonly RankedFact[]): Comparison {
  const conflicts: Contradiction[] = []
  const differences: Difference[] = []
  const above: RankedFact[] = []
  /** The same statement of one document counts once. */
  const aboveKeys = new Set<string>()
  const ranks = [...new Set(all.map((each) => each.precedence))].sort((a, b) => a - b)
  for (const rank of ranks) {
    const undefeated: RankedFact[] = []
    const verdicts = new Map<string, Verdict>()
    for (const ranked of all.filter((each) => each.precedence === rank)) {
      const { fact, root } = ranked
      const key = `${statementKey(fact)} ${root}`
      const verdict =
        verdicts.get(key) ??
        verdictOn(
          fact,
          above.filter((each) => binds(each, root)).map((each) => each.fact),
        )
      verdicts.set(key, verdict)
      if (verdict.winner) conflicts.push({ subject: verdict.winner.subject, winner: verdict.winner, loser: fact })
      else undefeated.push(ranked)
      if (!verdict.winner && verdict.differing)
        differences.push({ subject: verdict.differing.subject, higher: verdict.differing, lower: fact })
    }
    for (const ranked of undefeated) {
      if (above.length === mostWinners) break
      const key = `${statementKey(ranked.fact)}\n${ranked.fact.place.path}`
      if (!aboveKeys.has(key)) above.push(ranked)
      aboveKeys.add(key)
    }
  }
  return { conflicts, differences }
}

interface Verdict {
  readonly winner: Fact | null
  /** A fact that differs, where one of the two is not understood. */
  readonly differing: Fact | null
}

function verdictOn(loser: Fact, all: readonly Fact[]): Verdict {
  // A contract with a field of just this name does not mean its other spellings.
  const isNamed = all.some(({ origin, subject }) => origin === 'contract' && subject === loser.subject)
  const above = isNamed ? all.filter(({ origin, subject }) => origin !== 'contract' || subject === loser.subject) : all
  const verdicts = above.map((fact) => ({ fact, verdict: factCompatibility(fact, loser) }))
  const agrees = ({ place }: Fact) => verdicts.some(({ fact, verdict }) => verdict === 'yes' && fact.place.path === place.path)
  const winner = verdicts.find(({ fact, verdict }) => verdict === 'no' && (fact.modality === 'must-not' || !agrees(fact)))?.fact ?? null
  const isAgreed = verdicts.some(({ verdict }) => verdict === 'yes')
  const differing = isAgreed ? null : (verdicts.find(({ verdict }) => verdict === 'not-understood')?.fact ?? null)
  return { winner, differing }
}

function withoutRepeats<Pair>(pairs: readonly Pair[], factOf: (pair: Pair) => Fact): readonly Pair[] {
  const reported = new Set<string>()
  return pairs.filter((pair) => {
    const key = keyOf(factOf(pair))
    const first = !reported.has(key)
    reported.add(key)
    return first
  })
}

/** A place is reported once. */
function keyOf({ place: { path, range } }: Fact): string {
  return `${range.from} ${range.to} ${path}`
}

const statementKey = memoizeByObject(
  ({ modality, comparison, value, unit, origin }: Fact): string => `${modality} ${comparison} ${unit} ${origin} ${value}`,
)
