import type { Disagreement, Fact } from '../model/fact'
import { categories } from '../vocabulary/index'
import { canonicalSubject } from '../vocabulary/subject-of-key'
import { isProjectRule } from './amounts/rule-name'
import { factCompatibility } from './fact-compatibility'

/** Numbers that a project has once, whichever feature sets them. */
const projectMetrics = new Set(['session-timeout', 'password-length', 'login-attempts'])

/** A feature's statements are about the feature, but for these subjects. */
function isOfProject({ subject, unit, origin, modality }: Fact): boolean {
  if (unit !== null) return projectMetrics.has(subject) || isProjectRule(subject)
  return origin === 'sentence' && modality === 'must' && Object.hasOwn(categories, canonicalSubject(subject))
}

/** The facts of one feature, and the root of its convention. */
export interface FeatureFacts {
  readonly root: string
  readonly facts: readonly Fact[]
}

/**
 * Pairs of statements in features of equal rank about one subject of the whole project that cannot both hold: for each subject and
 * feature one, against the first feature of the same root that disagrees. `features`: in the order of the documents.
 */
export function findDisagreements(features: readonly FeatureFacts[]): readonly Disagreement[] {
  const earlier = new Map<string, Fact[]>()
  const found: Disagreement[] = []
  for (const { root, facts } of features) {
    const own = facts.filter(isOfProject)
    const reported = new Set<string>()
    for (const second of own) {
      const subject = canonicalSubject(second.subject)
      const first = earlier.get(`${root} ${subject}`)?.find((other) => cannotBothHold(other, second))
      if (!first || reported.has(subject)) continue
      reported.add(subject)
      found.push({ subject: second.subject, first, second })
    }
    for (const fact of own) {
      const key = `${root} ${canonicalSubject(fact.subject)}`
      const known = earlier.get(key) ?? []
      if (known.length < mostStatements) earlier.set(key, [...known, fact])
    }
  }
  return found
}

/** Limits the number of statements on one subject. */
const mostStatements = 20

function cannotBothHold(a: Fact, b: Fact): boolean {
  const verdicts = [factCompatibility(a, b), factCompatibility(b, a)]
  // A tighter bound keeps a looser one, but two features of one project promise two values.
  const isNumber = a.unit !== null && b.unit !== null
  return isNumber ? verdicts.includes('no') : verdicts.every((verdict) => verdict === 'no')
}
