import { missingScenarios } from '../../../reading/requirement-blocks/missing-scenarios'
import type { RequirementBlock } from '../../../reading/requirement-blocks/requirement-block'
import { foldName } from '../../../reading/requirement-blocks/requirement-name'
import type { Range } from '../../../text/source'
import type { SpecDelta } from '../model'

/** A requirement with its whole text, from its heading on, without blank lines at the end. */
export interface BlockText extends Pick<RequirementBlock, 'scenarios'> {
  readonly name: string
  readonly text: string
}

/** A reason why `openspec archive` would not apply a delta to a main spec as it is now. */
export interface Refusal {
  readonly kind: 'no source' | 'no target' | 'similar name' | 'already exists' | 'lost scenarios'
  readonly operation: 'RENAMED' | 'REMOVED' | 'MODIFIED' | 'ADDED'
  readonly name: string
  /** The line of the delta. */
  readonly range: Range
  /** The requirement of the main spec that is in its way. */
  readonly other: string | null
  /** Names of scenarios that would be lost. */
  readonly scenarios: readonly string[]
}

export interface AppliedDelta {
  /** The requirements afterwards, in the order of the main spec, new ones at the end. */
  readonly blocks: readonly BlockText[]
  readonly refusals: readonly Refusal[]
}

/** Applies a delta in OpenSpec's order: renames, removals, modifications, additions. What is refused changes nothing. */
export function applyDelta(main: readonly BlockText[], delta: SpecDelta, textOf: (block: RequirementBlock) => string): AppliedDelta {
  const state: State = { blocks: new Map(main.map((block) => [block.name, block])), keys: main.map(({ name }) => name), refusals: [] }
  rename(state, delta)
  remove(state, delta, main.length > 0)
  modify(state, delta, textOf)
  add(state, delta, textOf)
  const kept = state.keys.flatMap((key) => state.blocks.get(key) ?? [])
  const known = new Set(state.keys)
  const added = [...state.blocks].flatMap(([key, block]) => (known.has(key) ? [] : block))
  return { blocks: [...kept, ...added], refusals: state.refusals }
}

interface State {
  /** By name as it is now. */
  readonly blocks: Map<string, BlockText>
  /** The present name of each requirement of the main spec, in its order. */
  readonly keys: string[]
  readonly refusals: Refusal[]
}

function rename({ blocks, keys, refusals }: State, { renamed }: SpecDelta): void {
  for (const { from, to } of renamed) {
    const refuse = refuser(refusals, 'RENAMED')
    const block = blocks.get(from.name)
    if (!block) {
      // Without the old name and with the new one, the rename was made already.
      const near = similar(blocks, from.name, to.name)
      if (!blocks.has(to.name)) refuse('no source', from)
      else if (near !== null) refuse('similar name', from, near)
      continue
    }
    const near = similar(blocks, to.name, from.name)
    if (blocks.has(to.name)) refuse('already exists', to, to.name)
    else if (near !== null) refuse('similar name', to, near)
    else {
      const rest = block.text.indexOf('\n')
      const text = `### Requirement: ${to.name}${rest < 0 ? '' : block.text.slice(rest)}`
      blocks.delete(from.name)
      blocks.set(to.name, { ...block, name: to.name, text })
      const at = keys.indexOf(from.name)
      if (at >= 0) keys[at] = to.name
    }
  }
}

/** A requirement that is gone was removed already, unless one of nearly the same name is there. */
function remove({ blocks, refusals }: State, { removed }: SpecDelta, hasMain: boolean): void {
  for (const line of removed) {
    if (blocks.delete(line.name) || !hasMain) continue
    const near = similar(blocks, line.name, null)
    if (near !== null) refuser(refusals, 'REMOVED')('similar name', line, near)
  }
}

function modify({ blocks, refusals }: State, { modified }: SpecDelta, textOf: (block: RequirementBlock) => string): void {
  for (const block of modified) {
    const refuse = refuser(refusals, 'MODIFIED')
    const current = blocks.get(block.name)
    const lost = current ? missingScenarios(current.scenarios, block.scenarios) : []
    if (!current) refuse('no target', block)
    else if (lost.length > 0)
      refuse(
        'lost scenarios',
        block,
        block.name,
        lost.map(({ name }) => name),
      )
    else blocks.set(block.name, { name: block.name, text: textOf(block), scenarios: block.scenarios })
  }
}

function add({ blocks, refusals }: State, { added }: SpecDelta, textOf: (block: RequirementBlock) => string): void {
  for (const block of added) {
    const refuse = refuser(refusals, 'ADDED')
    const current = blocks.get(block.name)
    const text = textOf(block)
    if (current) {
      // The same text was added already.
      if (current.text.trim() !== text.trim()) refuse('already exists', block, block.name)
      continue
    }
    const near = similar(blocks, block.name, null)
    if (near !== null) refuse('similar name', block, near)
    else blocks.set(block.name, { name: block.name, text, scenarios: block.scenarios })
  }
}

function refuser(refusals: Refusal[], operation: Refusal['operation']) {
  return (
    kind: Refusal['kind'],
    { name, range }: { readonly name: string; readonly range: Range },
    other: string | null = null,
    scenarios: readonly string[] = [],
  ): void => {
    refusals.push({ kind, operation, name, range, other, scenarios })
  }
}

/** A name that differs only in case or spacing, other than `except`. */
function similar(blocks: ReadonlyMap<string, BlockText>, name: string, except: string | null): string | null {
  const folded = foldName(name)
  for (const key of blocks.keys()) if (key !== except && foldName(key) === folded) return key
  return null
}
