import { ParsedSection } from './parsed-section'
import { depthOf, sectionsOf } from './section-builder'
import { SectionInParts } from './section-in-parts'
import { TableRows } from './table-rows'
import type { SectionTree, TitlePath } from './tree'

/** The same section with another path. */
export function sectionAtPath(path: TitlePath, tree: SectionTree): SectionTree {
  if (tree instanceof TableRows) return tree.atPath(path)
  const section = depthOf(path)
  const { isPrompt } = path
  const heading = tree.sections.at(-1)?.heading ?? { from: 0, to: 0 }
  if (tree.parts !== null) {
    const parts = tree.parts.map((part) => ({ ...part, section, tree: sectionAtPath(path, part.tree) }))
    return new SectionInParts(path, tree.text, sectionsOf(path, heading, tree.text.length), parts, tree.frontMatter)
  }
  return new ParsedSection({
    ...tree,
    path,
    sections: sectionsOf(path, heading, tree.text.length),
    prose: tree.prose.map((one) => ({ ...one, section, isPrompt })),
    items: tree.items.map((item) => ({ ...item, section, isPrompt })),
    tables: tree.tables.map((table) => ({ ...table, section, isPrompt })),
    fences: tree.fences.map((fence) => ({ ...fence, section })),
  })
}
