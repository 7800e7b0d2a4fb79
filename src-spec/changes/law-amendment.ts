import { type Amendment, amendment } from '../kinds/constitution/amendment'
import type { ConstitutionSource } from '../kinds/constitution/model'
import type { Bump } from '../kinds/constitution/versions'
import { sectionAt } from '../markdown/parser/sections'
import type { Fact } from '../model/fact'
import { compareRules, type RuleChange } from '../reading/rules/compare-rules'
import type { Sentence } from '../reading/rules/sentences'
import { factChanges } from './fact-changes'
import { sectionChanges } from './section-changes'

/** A state of a constitution with what it states. */
export interface LawSource extends ConstitutionSource {
  readonly path: string
  readonly facts: readonly Fact[]
}

const weight: Readonly<Record<Bump, number>> = { MAJOR: 3, MINOR: 2, PATCH: 1 }

/**
 * The change of an amendment, inside and outside the principles: what goes, or binds less, is MAJOR; what comes is MINOR; other
 * words are PATCH. The first of the heaviest counts. Null if the law did not change.
 */
export function lawAmendment(before: LawSource, after: LawSource): Amendment | null {
  const ofPrinciples = amendment(before, after)
  if (ofPrinciples === null || ofPrinciples.bump === 'MAJOR') return ofPrinciples
  const all = [ofPrinciples, ...droppedSections(before, after), ...loosenedValues(before, after), ...amendedRules(before, after)]
  return all.reduce((most, one) => (weight[one.bump] > weight[most.bump] ? one : most))
}

/** Sections that tell of the document, and are no law. */
const ownTitle =
  /sync impact|change ?log|history|version|amendment log|revision|metadata|table of contents|änderungsverlauf|inhaltsverzeichnis|变更|修订/i

function droppedSections(before: LawSource, after: LawSource): readonly Amendment[] {
  return sectionChanges(before.outline, after.path, after.outline)
    .filter(({ kind, needsDecision, subject }) => kind === 'section-removed' && needsDecision && !ownTitle.test(subject))
    .map(({ subject }) => ({ bump: 'MAJOR', reason: `drops the section "${subject}"` }))
}

function loosenedValues(before: LawSource, after: LawSource): readonly Amendment[] {
  return factChanges(before, after)
    .filter(({ needsDecision, after: now }) => needsDecision && now !== '')
    .map(({ subject, before: was, after: is }) => ({ bump: 'MAJOR', reason: `changes ${subject} from ${was} to ${is}` }))
}

function amendedRules(before: LawSource, after: LawSource): readonly Amendment[] {
  return compareRules(before.outline, after.outline).flatMap((change) => {
    const sentence = 'before' in change ? change.before : change.after
    const source = 'before' in change ? before : after
    return isLaw(source, sentence) ? (ofRule(change) ?? []) : []
  })
}

function ofRule(change: RuleChange): Amendment | null {
  switch (change.kind) {
    case 'added':
      return { bump: 'MINOR', reason: `adds "${excerpt(change.after.text)}"` }
    case 'removed':
      return { bump: 'MAJOR', reason: `removes "${excerpt(change.before.text)}"` }
    case 'weakened':
      return { bump: 'MAJOR', reason: `makes "${excerpt(change.before.text)}" a ${change.after.strength}` }
    case 'looser':
      return { bump: 'MAJOR', reason: `changes ${change.from} to ${change.to} in "${excerpt(change.before.text)}"` }
    case 'tighter':
      return null
  }
}

function isLaw({ outline, constitution }: LawSource, { range }: Sentence): boolean {
  const isStatement = constitution.statements.some(({ from, to }) => from <= range.from && range.from < to)
  return !isStatement && !ownTitle.test(outline.sections[sectionAt(outline, range.from)]?.title ?? '')
}

const longest = 60

function excerpt(text: string): string {
  const plain = text.replace(/[.;]$/, '')
  return plain.length <= longest ? plain : `${plain.slice(0, longest).replace(/\s+\S*$/, '')}…`
}
