import type { DocumentTree, MarkdownTree, Section } from '../../markdown/sections/tree'
import { memoizeByObject } from '../../memo/memoize-by-object'
import { wordsOf } from '../../vocabulary/language-words'
import { wordPattern } from '../../vocabulary/word-pattern'

/** Title of the section with the contract. */
export const contractTitle = wordPattern(wordsOf('contractTitles'))

/** Indices of the contract's sections and all below them; empty without a contract. LLM Prompt blocks are no contract. */
export const contractSections = memoizeByObject(({ sections }: Pick<MarkdownTree, 'sections'>): ReadonlySet<number> => {
  const inside = new Set<number>()
  for (const { index, level, title, parent, isPrompt } of sections) {
    if (level === 0 || isPrompt) continue
    if (inside.has(parent) || contractTitle.test(title)) inside.add(index)
  }
  return inside
})

/** The first section of the contract outside the LLM Prompt block; null without one. */
export function contractSection(outline: DocumentTree): Section | null {
  return outline.sections.find(({ title, isPrompt }) => contractTitle.test(title) && !isPrompt) ?? null
}
