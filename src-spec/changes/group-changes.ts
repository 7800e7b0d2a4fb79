import type { SpecChange } from '../model/change'
import type { ChangedThing } from './typed-change'

/** More undecided changes of one sort are one change, so that a rewritten section is one finding. */
const mostAlone = 3
const mostNamed = 3

type Grouped = SpecChange & { readonly thing?: ChangedThing }

const nouns: Readonly<Record<ChangedThing, string>> = {
  value: 'values',
  endpoint: 'endpoints',
  entity: 'entities',
  version: 'versions',
  rule: 'rules',
}

/** Joins the undecided changes of one sort where there are many. The first keeps its position. */
export function groupChanges(changes: readonly Grouped[]): readonly SpecChange[] {
  const groups = new Map<string, Grouped[]>()
  for (const change of changes) {
    if (!change.isUndecided || change.kind === 'contract') continue
    const key = `${change.kind} ${change.thing}`
    const group = groups.get(key)
    if (group) group.push(change)
    else groups.set(key, [change])
  }
  return changes.flatMap((change) => {
    const group = groups.get(`${change.kind} ${change.thing}`) ?? []
    if (group.length <= mostAlone || !group.includes(change)) return [withoutThing(change)]
    return group[0] === change ? [joined(group, change)] : []
  })
}

function joined(group: readonly Grouped[], first: Grouped): SpecChange {
  const noun = first.thing ? nouns[first.thing] : 'sections'
  const named = group.slice(0, mostNamed).map(phraseOf).join(', ')
  const more = group.length > mostNamed ? ` and ${group.length - mostNamed} more` : ''
  const kind = first.kind === 'section-removed' ? 'item-removed' : first.kind
  return { ...withoutThing(first), kind, subject: `${group.length} ${noun} (${named}${more})`, before: '', after: '' }
}

function phraseOf({ kind, subject, before, after }: SpecChange): string {
  if (kind === 'section-removed') return `"${subject}"`
  if (kind !== 'value-changed') return subject.replace(/^(?:endpoint|entity|rule) /, '')
  return `${subject.replace(/^(?:Endpoint|Version of) ?/, '')} ${before} → ${after || 'none'}`.trim()
}

function withoutThing({ thing: _, ...change }: Grouped): SpecChange {
  return change
}
