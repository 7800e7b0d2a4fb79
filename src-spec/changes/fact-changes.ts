import { factCompatibility } from '../facts/fact-compatibility'
import { contractSections } from '../kinds/technical-spec/contract-sections'
import { plainInline } from '../markdown/parser/inline'
import { sectionAt } from '../markdown/parser/sections'
import type { DocumentTree } from '../markdown/sections/tree'
import type { Fact } from '../model/fact'
import { metricLabel } from '../vocabulary/metrics/metric-of'
import { canonicalSubject } from '../vocabulary/subject-of-key'
import type { TypedChange } from './typed-change'

interface FactSource {
  readonly outline: DocumentTree
  readonly facts: readonly Fact[]
}

/**
 * Values outside the contract that became another one. A tighter bound is listed and owes nothing. Facts are compared by their
 * subject; where a subject has several values and not one of them changed alone, nothing is certain.
 */
export function factChanges(before: FactSource, after: FactSource): readonly TypedChange[] {
  const [old, now] = [bySubject(before), bySubject(after)]
  return [...old].flatMap(([subject, was]): readonly TypedChange[] => {
    const is = now.get(subject) ?? []
    const gone = was.filter((fact) => !is.some((other) => saysSame(fact, other)))
    const come = is.filter((fact) => !was.some((other) => saysSame(fact, other)))
    const [first] = gone
    if (!first) return []
    if (is.length === 0) return gone.filter((fact) => isLimitGone(fact, after)).map((fact) => changeOf(fact, null, true))
    return gone.length === come.length ? gone.flatMap((fact, index) => pairChange(fact, come[index] ?? first)) : []
  })
}

function pairChange(fact: Fact, other: Fact): readonly TypedChange[] {
  const verdict = factCompatibility(fact, other)
  if (verdict === 'no') return [changeOf(fact, other, true)]
  return verdict === 'yes' && fact.unit !== null ? [changeOf(fact, other, false)] : []
}

function changeOf(fact: Fact, other: Fact | null, needsDecision: boolean): TypedChange {
  const subject = fact.unit === null ? fact.subject : metricLabel(fact.subject)
  const [before, after] = [plainInline(fact.value), other ? plainInline(other.value) : '']
  const label = subject.charAt(0).toUpperCase() + subject.slice(1)
  return {
    kind: 'value-changed',
    thing: 'value',
    subject: label,
    before,
    after,
    place: other?.place ?? null,
    needsDecision,
    was: fact.place.range,
    names: [subject, before, after],
  }
}

/** Those of the contract are compared field by field. */
function bySubject({ outline, facts }: FactSource): ReadonlyMap<string, readonly Fact[]> {
  const contract = contractSections(outline)
  const found = new Map<string, Fact[]>()
  for (const fact of facts) {
    if (fact.origin === 'contract' || fact.origin === 'version' || fact.subject.includes('…')) continue
    if (contract.size > 0 && contract.has(sectionAt(outline, fact.place.range.from))) continue
    const key = fact.unit === null ? `${canonicalSubject(fact.subject)} ${fact.modality}` : canonicalSubject(fact.subject)
    const same = found.get(key)
    if (same) same.push(fact)
    else found.set(key, [fact])
  }
  return found
}

function saysSame(fact: Fact, other: Fact): boolean {
  return plain(fact.value) === plain(other.value) || (factCompatibility(fact, other) === 'yes' && factCompatibility(other, fact) === 'yes')
}

function plain(value: string): string {
  return plainInline(value).toLowerCase().replace(/\s+/g, '')
}

/** A number is gone if no other limit of its metric is left and the text has the number nowhere. */
function isLimitGone({ subject, unit, value }: Fact, { facts, outline }: FactSource): boolean {
  const [name] = subject.split(' of ')
  const [number] = /\d[\d.,]*/.exec(value) ?? []
  if (unit === null || number === undefined || facts.some((other) => other.unit !== null && other.subject.split(' of ')[0] === name))
    return false
  return !new RegExp(`(?<![\\d.,])${number.replace(/[.,]+$/, '').replaceAll('.', '\\.')}(?!\\d|[.,]\\d)`).test(outline.text)
}
