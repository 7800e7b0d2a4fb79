import { readMainStructure } from '../../reading/requirement-blocks/main-structure'
import { scanLines } from '../../reading/requirement-blocks/marked-lines'

/** A requirement as the base branch has it now. */
export type RequirementMove =
  | { readonly kind: 'changed' }
  | { readonly kind: 'renamed'; readonly to: string }
  | { readonly kind: 'removed' }

type Blocks = ReadonlyMap<string, string>

/** The requirements of a main spec that two states of it do not have alike, by name. `after` is null where the file is gone. */
export function movedRequirements(before: string, after: string | null): ReadonlyMap<string, RequirementMove & { readonly text: string }> {
  const [old, now] = [blocksOf(before), after === null ? new Map<string, string>() : blocksOf(after)]
  const found = new Map<string, RequirementMove & { readonly text: string }>()
  for (const [name, text] of old) {
    const next = now.get(name)
    if (next === undefined) found.set(name, { ...goneTo(text, old, now), text: '' })
    else if (next !== text) found.set(name, { kind: 'changed', text: next })
  }
  return found
}

/** The lines of a requirement below its heading, without white space that says nothing. */
export function linesOfBlock(text: string): readonly string[] {
  const lines = text.split('\n').slice(1)
  return lines.map((line) => line.trim().replace(/\s+/g, ' ')).filter((line) => line !== '')
}

function goneTo(text: string, old: Blocks, now: Blocks): RequirementMove {
  const body = bodyOf(text)
  const to = [...now].find(([name, other]) => !old.has(name) && body !== '' && bodyOf(other) === body)
  return to ? { kind: 'renamed', to: to[0] } : { kind: 'removed' }
}

/** By name, compared without white space that says nothing; none where a name is written twice. */
function blocksOf(text: string): Blocks {
  const { blocks, repeated } = readMainStructure(scanLines(text, true).lines, text.length)
  if (repeated.length > 0) return new Map()
  return new Map(blocks.map(({ name, block }) => [name, [name, ...linesOfBlock(text.slice(block.from, block.to))].join('\n')]))
}

function bodyOf(block: string): string {
  return block.slice(block.indexOf('\n') + 1)
}
