import { contractSections } from '../kinds/technical-spec/contract-sections'
import { endMarkOf } from '../markdown/parser/sections'
import type { DocumentTree, PositionedTree, Section, SectionTree, TitlePath } from '../markdown/sections/tree'
import { memoizeByObject } from '../memo/memoize-by-object'

export interface KeyedSection {
  readonly section: Section
  /** Key of the section around it. */
  readonly above: string
  /** The section's own heading and text, without the sections below it. */
  readonly tree: SectionTree
}

/**
 * The sections of a text, without the contract and the LLM Prompt block, by their keys: titles from the top, without
 * numbering, case and the document's own title.
 */
export const keyedSections = memoizeByObject((outline: DocumentTree): ReadonlyMap<string, KeyedSection> => {
  const sections = outline.sections.filter(({ isPrompt }) => !isPrompt)
  const end = endMarkOf(outline)
  const tops = sections.filter(({ level, index }) => level === 1 && index !== end)
  const titled = tops.length === 1 ? tops[0]?.index : -1
  const keys = new Map<number, string>()
  const uses = new Map<string, number>()
  const parts = new Map<string, KeyedSection>()
  const contract = contractSections(outline)
  for (const section of sections) {
    const { tree } = outline.sectionTrees[section.index] as PositionedTree
    const above = keys.get(section.parent) ?? ''
    const title = section.index === titled || section.level === 0 ? `${section.level}` : `${above} / ${plainTitle(tree.path)}`
    const use = (uses.get(title) ?? 0) + 1
    uses.set(title, use)
    const key = use === 1 ? title : `${title} #${use}`
    keys.set(section.index, section.index === titled ? '' : key)
    if (!contract.has(section.index)) parts.set(key, { section, above, tree })
  }
  return parts
})

/** Lower case, without numbering. */
export const plainTitle = memoizeByObject(({ title }: TitlePath) =>
  title
    .toLowerCase()
    .replace(/^\d{1,3}(?:\.\d{1,3}){0,4}[.)]?\s+/, '')
    .replace(/\s+/g, ' ')
    .trim(),
)
