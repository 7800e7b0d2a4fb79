import type { DocumentTree, Section } from '../markdown/sections/tree'

/** The sections that begin an LLM Prompt block; a document may hold several. */
export function promptBlocks({ sections }: Pick<DocumentTree, 'sections'>): readonly Section[] {
  return sections.filter(({ isPrompt, parent }) => isPrompt && sections[parent]?.isPrompt !== true)
}

/** The section of a prompt block that holds the context of the work. */
export function contextPack({ sections }: Pick<DocumentTree, 'sections'>, block: Section): Section | undefined {
  const { from, to } = block.range
  return sections.find(({ isPrompt, title, heading }) => isPrompt && heading.from > from && heading.from < to && /\bcontext\b/i.test(title))
}
