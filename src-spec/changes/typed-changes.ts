import { sectionAt } from '../markdown/parser/sections'
import type { DocumentTree } from '../markdown/sections/tree'
import { memoizeByObject } from '../memo/memoize-by-object'
import type { Fact } from '../model/fact'
import { place } from '../text/place'
import type { Range } from '../text/source'
import { endpointChanges } from './endpoint-changes'
import { entityChanges } from './entity-changes'
import { factChanges } from './fact-changes'
import { keyedSections } from './keyed-sections'
import { ruleChanges } from './rule-changes'
import type { TypedChange } from './typed-change'
import { versionChanges } from './version-changes'

/** Values, versions, endpoints, entities and rules that differ between two states, in this order; each is compared by its key, wherever it stands. */
export const typedChanges = memoizeByObject(
  (before: DocumentTree, after: DocumentTree, path: string, oldFacts: readonly Fact[], facts: readonly Fact[]): readonly TypedChange[] => {
    if (before.text === after.text) return []
    const values = factChanges({ outline: before, facts: oldFacts }, { outline: after, facts })
    const versions = versionChanges(before, path, after)
    const others = [...endpointChanges(before, path, after), ...entityChanges(before, path, after)]
    const known = [
      ...oldFacts.filter(({ subject }) => !subject.includes('…')).map((fact) => fact.place.range),
      ...[...versions, ...others].map(({ was }) => was),
    ]
    // A number or an item that is already compared says more than the sentence around it.
    const rules = ruleChanges(before, path, after).filter(({ was, kind }) => kind !== 'value-changed' || !holdsAny(was, known))
    return [...values, ...versions, ...others, ...rules].map((change) => placed(change, before, path, after))
  },
)

function holdsAny(range: Range, others: readonly Range[]): boolean {
  return others.some(({ from, to }) => range.from <= from && to <= range.to)
}

/** Something that is gone is shown at the heading below which it stood. */
function placed(change: TypedChange, before: DocumentTree, path: string, after: DocumentTree): TypedChange {
  if (change.place !== null || change.was.from < 0) return change
  const index = sectionAt(before, change.was.from)
  const key = [...keyedSections(before)].find(([, { section }]) => section.index === index)?.[0]
  const section = key === undefined ? undefined : keyedSections(after).get(key)?.section
  return section && section.level > 0 ? { ...change, place: place(path, after, section.heading) } : change
}
