import { customKindOf } from './custom-keys'
import { findMentions, subjectsIn } from './find-mentions'
import { categoryOf } from './index'
import { type NormalizedValue, normalizeValue } from './normalize'
import { areCountsCompatible, areQuantitiesCompatible } from './quantity'
import { canonicalSubject, choiceOfKey } from './subject-of-key'
import type { Category, Technology } from './technology'
import { namedVersion } from './technology-keys'
import { tokensOf } from './tokens'
import { allowsVersion, belowVersion, isWithinBan, type Version } from './version'

/**
 * `unknown` is never a conflict. `text`: both are unknown words, and they differ: a conflict only of one contract field in two
 * documents. `not-understood`: one is known, the other an unknown word: never a conflict.
 */
export type Compatibility = 'yes' | 'no' | 'unknown' | 'text' | 'not-understood'

/** Values with more words are descriptions, which are not compared. */
const shortText = 3

/** Whether the loser's value is compatible with the winner's. Both as written; the subject chooses the vocabulary. */
export function compatibilityOf(winner: string, loser: string, subject: string): Compatibility {
  if (winner.trim().toLowerCase() === loser.trim().toLowerCase()) return 'yes'
  const category = categoryOf(subject)
  return category ? compareIn(category, winner, loser, canonicalSubject(subject)) : compareCustomValues(winner, loser, subject)
}

function compareIn(category: Category, winner: string, loser: string, subject: string): Compatibility {
  const a = normalizeValue(winner, subject)
  const b = normalizeValue(loser, subject)
  // "None (unchanged)" is about changes, not about the choice.
  if ([a, b].some(({ kind, isUnchanged }) => kind === 'none' && isUnchanged)) return a.kind === b.kind ? 'yes' : 'unknown'
  if (a.kind === 'none' || b.kind === 'none') return a.kind === b.kind ? 'yes' : a.kind === 'text' || b.kind === 'text' ? 'unknown' : 'no'
  if (a.kind === 'technologies' && b.kind === 'technologies') return compareTechnologies(a, b, category)
  return compareTexts(a, b, category.generic)
}

/** A field of the project's own: versions of what its key names, numbers, technologies of any category, or text. */
function compareCustomValues(winner: string, loser: string, subject: string): Compatibility {
  const kind = customKindOf(subject, [winner, loser])
  if (kind === 'remark') return 'unknown'
  const [a, b] = [namedVersion(subject, winner), namedVersion(subject, loser)]
  const category = a && b ? categoryOf(a.subject) : null
  if (a && b && category) return compareIn(category, a.value, b.value, a.subject)
  const quantities = areQuantitiesCompatible(winner, loser)
  if (quantities !== null) return quantities ? 'yes' : 'no'
  const counts = kind === 'setting' ? areCountsCompatible(winner, loser) : null
  if (counts !== null) return counts ? 'yes' : 'no'
  if (/\d/.test(winner) && /\d/.test(loser) && (!/\p{L}{3}/u.test(winner) || !/\p{L}{3}/u.test(loser))) return 'unknown'
  const [ofWinner, ofLoser] = [subjectsIn(winner), subjectsIn(loser)]
  for (const name of ofWinner.filter((one) => ofLoser.includes(one))) {
    const [first, second, known] = [normalizeValue(winner, name), normalizeValue(loser, name), categoryOf(name)]
    const isKnown = ({ mentions, rest }: NormalizedValue) => mentions.length > 0 && rest.length <= 2
    if (known && isKnown(first) && isKnown(second)) return compareTechnologies(first, second, known)
  }
  const verdict = compareTexts(normalizeValue(winner, subject), normalizeValue(loser, subject), '')
  const isUnderstood = (value: string, subjects: readonly string[]) =>
    subjects.some((name) => normalizeValue(value, name).mentions.length > 0)
  return verdict === 'text' && isUnderstood(winner, ofWinner) !== isUnderstood(loser, ofLoser) ? 'not-understood' : verdict
}

/** Whether two values are about the same kind of thing: a database and a cache are not, two databases are. */
export function shareFacet(a: string, b: string, subject: string): boolean {
  const category = categoryOf(subject)
  if (!category) return false
  const facets = (value: string) =>
    new Set(
      closure(
        normalizeValue(value, subject).mentions.map((mention) => mention.name),
        category,
      ).map((each) => each.facet),
    )
  const others = facets(b)
  return [...facets(a)].some((facet) => others.has(facet))
}

function compareTechnologies(a: NormalizedValue, b: NormalizedValue, category: Category): Compatibility {
  if (!a.isLimited && !b.isLimited && category.versions && versionsDiffer(a, b, category)) return 'no'
  const ofA = closure(names(a), category)
  const ofB = closure(names(b), category)
  if (names(b).every((name) => ofA.some((each) => each.name === name))) return 'yes'
  const implied = new Set(closure(names(b), category).flatMap(impliedBy))
  const own = names(b).filter((name) => !implied.has(name))
  if (names(a).every((name) => ofB.some((each) => each.name === name)) && own.length <= names(a).length) return 'yes'
  if (a.isLimited || b.isLimited) return 'unknown'
  for (const facet of new Set(ofA.map((each) => each.facet))) {
    const chosenA = chosen(ofA, facet, category)
    const chosenB = chosen(ofB, facet, category)
    const apart =
      chosenB.every((name) => !ofA.some((each) => each.name === name)) && chosenA.every((name) => !ofB.some((each) => each.name === name))
    if (chosenB.length > 0 && apart && !areKin(chosenA, chosenB, category)) return 'no'
    // Beside a shared cache, two main stores are rivals: `PostgreSQL, Redis` and `MySQL, Redis`.
    const [mainA, mainB] = [chosenA, chosenB].map((all) => all.filter((name) => isMainStore(name, category)))
    if (
      mainA &&
      mainB &&
      mainA.length === 1 &&
      mainB.length === 1 &&
      !overlap(mainA, ofB) &&
      !overlap(mainB, ofA) &&
      !areKin(mainA, mainB, category)
    )
      return 'no'
  }
  return 'unknown'
}

function overlap(names: readonly string[], all: readonly Technology[]): boolean {
  return names.some((name) => all.some((each) => each.name === name))
}

/** A store of records, relational or of documents: not a cache, an index or a warehouse. */
function isMainStore(name: string, category: Category): boolean {
  return closure([name], category).some((each) => each.facet === 'model' && each.name !== name)
}

/** MariaDB is a drop-in replacement of MySQL: people name either. */
function areKin(a: readonly string[], b: readonly string[], category: Category): boolean {
  const kinOf = (name: string) => category.technologies.find((each) => each.name === name)?.kin ?? name
  const own = new Set(a.map(kinOf))
  return b.some((name) => own.has(kinOf(name)))
}

/** Whether two values name a technology in common. */
export function shareTechnology(a: string, b: string, subject: string): boolean {
  const own = new Set(names(normalizeValue(a, subject)))
  return names(normalizeValue(b, subject)).some((name) => own.has(name))
}

function names(value: NormalizedValue): readonly string[] {
  return [...new Set(value.mentions.map((mention) => mention.name))]
}

function versionsDiffer(a: NormalizedValue, b: NormalizedValue, category: Category): boolean {
  return names(a).some((name) => {
    const inA = versionsOf(a, name)
    const inB = versionsOf(b, name)
    if (inA.length === 0 || inB.length === 0) return false
    if (category.minimum) return inB.some((version) => inA.every((least) => belowVersion(version, least)))
    return !inA.some((version) => inB.some((other) => allowsVersion(version, other)))
  })
}

function versionsOf(value: NormalizedValue, name: string): readonly Version[] {
  return value.mentions.flatMap((mention) => (mention.name === name && mention.version ? [mention.version] : []))
}

/** Whether a choice contains an excluded technology, in the excluded version if there is one. */
export function breaksBan(banned: string, choice: string, subject: string): boolean {
  const category = categoryOf(subject)
  if (!category) return false
  const ruledOut = findMentions(tokensOf(banned), subject)
  const chosen = normalizeValue(choice, subject)
  if (chosen.isLimited) return false
  // A ban of the whole category: "ORMs MUST NOT be used".
  if (choiceOfKey(banned) === canonicalSubject(subject)) return chosen.kind === 'technologies' && !chosen.isNegated
  return ruledOut.some(({ name, version }) => {
    if (!version) return closure(names(chosen), category).some((each) => each.name === name)
    return versionsOf(chosen, name).some((other) => isWithinBan(version, other))
  })
}

/** The named technologies and everything they imply. */
function closure(from: readonly string[], category: Category): readonly Technology[] {
  const all = new Map<string, Technology>()
  const add = (name: string): void => {
    const technology = category.technologies.find((each) => each.name === name)
    if (!technology || all.has(name)) return
    all.set(name, technology)
    for (const implied of impliedBy(technology)) add(implied)
  }
  for (const name of from) add(name)
  return [...all.values()]
}

/** Names of one facet without those that another name of it implies: of gRPC and RPC, gRPC. */
function chosen(all: readonly Technology[], facet: string, category: Category): readonly string[] {
  const own = all.filter((each) => each.facet === facet)
  const implied = new Set(own.flatMap((each) => closure(impliedBy(each), category).map((other) => other.name)))
  return own.map((each) => each.name).filter((name) => !implied.has(name))
}

function impliedBy(technology: Technology): readonly string[] {
  return technology.implies?.split(',').map((name) => name.trim()) ?? []
}

function compareTexts(a: NormalizedValue, b: NormalizedValue, generic: string): Compatibility {
  const inA = new Set(a.words)
  const inB = new Set(b.words)
  if (inA.size === 0 || inB.size === 0 || a.isReference || b.isReference || a.isNegated !== b.isNegated) return 'unknown'
  if (isWithin(inA, inB) || isWithin(inB, inA)) return 'yes'
  const differ = a.kind === 'technologies' || b.kind === 'technologies' ? 'not-understood' : 'text'
  if (!a.isNegated && numbersAloneDiffer(inA, inB)) return differ
  const neutral = new Set(generic.split(',').map((word) => word.trim()))
  if ([...inA, ...inB].some((word) => neutral.has(word))) return 'unknown'
  const apart = [...inB].every((word) => !inA.has(word))
  return apart && !a.isNegated && inA.size <= shortText && inB.size <= shortText ? differ : 'unknown'
}

/** `React 18` and `React 19`. */
function numbersAloneDiffer(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const letters = (words: ReadonlySet<string>) => new Set([...words].filter((word) => !/^\d/.test(word)))
  const [inA, inB] = [letters(a), letters(b)]
  return inA.size > 0 && isWithin(inA, b) && isWithin(inB, a) && a.size - inA.size === 1 && b.size - inB.size === 1
}

function isWithin(small: ReadonlySet<string>, large: ReadonlySet<string>): boolean {
  return [...small].every((word) => large.has(word))
}
