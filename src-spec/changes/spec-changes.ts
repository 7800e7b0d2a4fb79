import type { Decision } from '../kinds/decision-log/model'
import { plainInline } from '../markdown/parser/inline'
import { sectionAt, titlesAround } from '../markdown/parser/sections'
import type { DocumentTree } from '../markdown/sections/tree'
import type { SpecChange } from '../model/change'
import type { ContractField } from '../model/contract'
import type { Fact } from '../model/fact'
import { groupChanges } from './group-changes'
import { mentionsChange } from './mentions-change'
import { type SectionChange, sectionChanges } from './section-changes'
import type { ChangedThing, TypedChange } from './typed-change'
import { typedChanges } from './typed-changes'

/** One state of SPEC. `contract` is null where it has no Hydration Contract. */
export interface SpecState {
  readonly path: string
  readonly outline: DocumentTree
  readonly contract: readonly ContractField[] | null
  readonly facts: readonly Fact[]
}

export interface SpecChangesInput {
  /** SPEC at the baseline; null when the baseline does not hold it. */
  readonly before: (Omit<SpecState, 'path'> & { readonly isTemplate: boolean }) | null
  readonly after: SpecState
  /** The decisions that may justify a change. */
  readonly fresh: readonly Decision[]
}

/**
 * The differences between SPEC and its baseline: contract fields first, in their order, then values and items outside the contract,
 * then sections in theirs. Filling a template, or writing the first SPEC, is no change, and filling a placeholder needs no decision.
 * Only a decision in force justifies a change.
 */
export function specChanges({ before, after, fresh }: SpecChangesInput): readonly SpecChange[] {
  if (before === null || before.isTemplate) return []
  const contract = contractChanges(before.contract ?? [], after.contract ?? [])
  const sections = sectionChanges(before.outline, after.path, after.outline)
  const typed = typedChanges(before.outline, after.outline, after.path, before.facts, after.facts)
  const kept = withoutRemoved(typed, sections)
  return groupChanges(
    [...contract, ...withSectionTitles(kept, before.outline), ...sections].map((change) => {
      const decidedBy = decisionsOn(change, fresh)
      return { ...listed(change), decidedBy, isUndecided: change.needsDecision && decidedBy.length === 0 }
    }),
  )
}

/** What lay in a section that is gone went with it. */
function withoutRemoved(typed: readonly TypedChange[], sections: readonly SectionChange[]): readonly TypedChange[] {
  const gone = sections.flatMap(({ was, needsDecision }) => (was && needsDecision ? [was] : []))
  return typed.filter(({ was }) => !gone.some(({ from, to }) => from <= was.from && was.to <= to))
}

/** More changes of one sort are a rewritten section, which a decision names by the title of its section. */
const mostNamed = 3

function withSectionTitles(typed: readonly TypedChange[], before: DocumentTree): readonly TypedChange[] {
  return typed.map((change) => {
    const alike = typed.filter(({ thing, kind }) => thing === change.thing && kind === change.kind)
    if ((change.thing !== 'rule' && alike.length <= mostNamed) || change.was.from < 0) return change
    return { ...change, titles: titlesAround(before, sectionAt(before, change.was.from)).slice(0, 2) }
  })
}

interface ContractChange extends SectionChange {
  readonly field: string
}

function contractChanges(before: readonly ContractField[], after: readonly ContractField[]): readonly ContractChange[] {
  const names = new Set([...after, ...before].map(({ name }) => name))
  return [...names].flatMap((name): readonly ContractChange[] => {
    const old = before.find((field) => field.name === name)
    const now = after.find((field) => field.name === name)
    const was = settledValue(old)
    const is = settledValue(now)
    if (was === is) return []
    const subject = now?.label ?? old?.label ?? name
    return [{ kind: 'contract', field: name, subject, before: was, after: is, place: now?.place ?? null, needsDecision: was !== '' }]
  })
}

/** The value of a field; empty while it is a menu, a placeholder, missing, or a duplicate. */
function settledValue(field: ContractField | undefined): string {
  return field && field.state === 'set' ? plainInline(field.value) : ''
}

function decisionsOn(change: SectionChange | ContractChange | TypedChange, fresh: readonly Decision[]): readonly string[] {
  return fresh.length === 0 ? [] : fresh.filter(mentionsChange(change)).map(({ id, title }) => id || title)
}

function listed(change: SectionChange | TypedChange): SectionChange & { readonly thing?: ChangedThing } {
  const { kind, subject, before, after, place, needsDecision } = change
  return { kind, subject, before, after, place, needsDecision, ...('thing' in change ? { thing: change.thing } : {}) }
}
