import { contractTitle } from '../../markdown/parser/sections'
import type { MarkdownTree } from '../../markdown/sections/tree'

const known = new WeakMap<MarkdownTree, ReadonlySet<number>>()

/** Indices of the contract's sections with all that stand in them; empty without a contract. Prompts are no contract. */
export function contractSections(outline: MarkdownTree): ReadonlySet<number> {
  const sections = known.get(outline) ?? findSections(outline)
  known.set(outline, sections)
  return sections
}

function findSections({ sections }: MarkdownTree): ReadonlySet<number> {
  const inside = new Set<number>()
  for (const { index, level, title, parent, prompt } of sections) {
    if (level === 0 || prompt) continue
    if (inside.has(parent) || contractTitle.test(title)) inside.add(index)
  }
  return inside
}
