import { contractSections } from '../kinds/technical-spec/contract-sections'
import type { DocumentTree, PositionedTree, Section, SectionTree, TitlePath } from '../markdown/sections/tree'

export interface Part {
  readonly section: Section
  /** Key of the section that it stands in. */
  readonly above: string
  /** The section's own heading and text, without the sections below it. */
  readonly tree: SectionTree
}

const known = new WeakMap<DocumentTree, ReadonlyMap<string, Part>>()

/**
 * The sections of a text, without the contract and the LLM Prompt block, by their keys: titles from the top, without
 * numbering, case and the document's own title. An outline is read once.
 */
export function partsOf(outline: DocumentTree): ReadonlyMap<string, Part> {
  const parts = known.get(outline) ?? readParts(outline)
  known.set(outline, parts)
  return parts
}

function readParts(outline: DocumentTree): ReadonlyMap<string, Part> {
  const sections = outline.sections.filter(({ prompt }) => !prompt)
  const tops = sections.filter(({ level }) => level === 1)
  const titled = tops.length === 1 ? tops[0]?.index : -1
  const keys = new Map<number, string>()
  const uses = new Map<string, number>()
  const parts = new Map<string, Part>()
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
}

const titles = new WeakMap<TitlePath, string>()

function plainTitle(path: TitlePath): string {
  const before = titles.get(path)
  if (before !== undefined) return before
  const title = path.title
    .toLowerCase()
    .replace(/^\d{1,3}(?:\.\d{1,3}){0,4}[.)]?\s+/, '')
    .replace(/\s+/g, ' ')
    .trim()
  titles.set(path, title)
  return title
}
