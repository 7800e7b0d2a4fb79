import { contractTitle } from '../../markdown/parser/sections'
import type { MarkdownTree } from '../../markdown/sections/tree'
import { memoizeByObject } from '../../memo/memoize-by-object'

/** Indices of the contract's sections and all below them; empty without a contract. LLM Prompt blocks are no contract. */
export const contractSections = memoizeByObject(({ sections }: Pick<MarkdownTree, 'sections'>): ReadonlySet<number> => {
  const inside = new Set<number>()
  for (const { index, level, title, parent, isPrompt } of sections) {
    if (level === 0 || isPrompt) continue
    if (inside.has(parent) || contractTitle.test(title)) inside.add(index)
  }
  return inside
})
