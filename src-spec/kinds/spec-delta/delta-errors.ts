import { countScenarios, type RequirementBlock } from '../../reading/requirement-blocks/requirement-block'
import { foldName } from '../../reading/requirement-blocks/requirement-name'
import type { Range } from '../../text/source'
import type { DeltaOperation, NamedLine, SpecDelta } from './model'

/** A reason why OpenSpec refuses a delta whatever the main spec says. */
export type DeltaError =
  | { readonly kind: 'no sections' | 'no entries'; readonly range: Range }
  | { readonly kind: 'unpaired'; readonly range: Range; readonly name: string; readonly side: 'FROM' | 'TO' }
  | { readonly kind: 'no text' | 'no scenario'; readonly range: Range; readonly name: string }
  | { readonly kind: 'twice'; readonly range: Range; readonly name: string; readonly section: string; readonly first: Range }
  | { readonly kind: 'contradiction'; readonly range: Range; readonly name: string; readonly sections: string; readonly first: Range }
  | { readonly kind: 'old name'; readonly range: Range; readonly name: string; readonly newName: string; readonly first: Range }

export function deltaErrors(delta: SpecDelta): readonly DeltaError[] {
  return [
    ...missingEntries(delta),
    ...delta.unpaired.map(({ name, range, side }): DeltaError => ({ kind: 'unpaired', name, range, side })),
    ...[...delta.added, ...delta.modified].flatMap(blockErrors),
    ...repetitions(delta),
    ...contradictions(delta),
  ]
}

function missingEntries({ sections, added, modified, removed, renamed }: SpecDelta): readonly DeltaError[] {
  if (added.length + modified.length + removed.length + renamed.length > 0) return []
  const [first] = sections
  return first ? [{ kind: 'no entries', range: first.range }] : [{ kind: 'no sections', range: { from: 0, to: 0 } }]
}

function blockErrors(block: RequirementBlock): readonly DeltaError[] {
  const { name, range, prose } = block
  const errors: DeltaError[] = []
  if (prose === null) errors.push({ kind: 'no text', name, range })
  if (countScenarios(block) === 0) errors.push({ kind: 'no scenario', name, range })
  return errors
}

function repetitions({ added, modified, removed, renamed }: SpecDelta): readonly DeltaError[] {
  const lists: readonly (readonly [string, readonly NamedLine[]])[] = [
    ['ADDED', added],
    ['MODIFIED', modified],
    ['REMOVED', removed],
    ['RENAMED FROM', renamed.map(({ from }) => from)],
    ['RENAMED TO', renamed.map(({ to }) => to)],
  ]
  return lists.flatMap(([section, entries]) => {
    const first = new Map<string, Range>()
    return entries.flatMap(({ name, range }): readonly DeltaError[] => {
      const earlier = first.get(name)
      if (earlier) return [{ kind: 'twice', name, range, section, first: earlier }]
      first.set(name, range)
      return []
    })
  })
}

const pairs: readonly (readonly [DeltaOperation, DeltaOperation])[] = [
  ['modified', 'removed'],
  ['modified', 'added'],
  ['added', 'removed'],
]

function contradictions(delta: SpecDelta): readonly DeltaError[] {
  const names = { added: byName(delta.added), modified: byName(delta.modified), removed: byName(delta.removed) }
  const errors: DeltaError[] = []
  for (const [one, other] of pairs as readonly (readonly [keyof typeof names, keyof typeof names])[]) {
    for (const [name, first] of names[one]) {
      const range = names[other].get(name)
      const sections = `${one.toUpperCase()} and ${other.toUpperCase()}`
      if (range) errors.push({ kind: 'contradiction', name, range, sections, first })
    }
  }
  const folded = new Map([...names.removed].map(([name, range]) => [foldName(name), range] as const).reverse())
  for (const { from, to } of delta.renamed) {
    const modified = names.modified.get(from.name)
    const added = names.added.get(to.name)
    const removed = folded.get(foldName(from.name))
    if (modified) errors.push({ kind: 'old name', name: from.name, newName: to.name, range: modified, first: from.range })
    if (added) errors.push({ kind: 'contradiction', name: to.name, range: added, sections: 'RENAMED and ADDED', first: to.range })
    if (removed) errors.push({ kind: 'contradiction', name: from.name, range: removed, sections: 'RENAMED and REMOVED', first: from.range })
  }
  return errors
}

/** The first line of each name. */
function byName(entries: readonly NamedLine[]): ReadonlyMap<string, Range> {
  return new Map(entries.map(({ name, range }) => [name, range] as const).reverse())
}
