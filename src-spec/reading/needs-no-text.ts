import { readSection, readSections } from '../markdown/sections/read-sections'
import type { DocumentTree, Section, SectionTree } from '../markdown/sections/tree'
import { readSectionMetadata } from './metadata/section-metadata'

/** Tests whether a section without content is none the less complete: it holds metadata, or is the title of the parts after it. */
export function needsNoTextFinder(outline: DocumentTree): (section: Section) => boolean {
  const holdsMetadata = readSections(outline, hasFields)
  return (section) => holdsMetadata[section.index] === true || opensEnumeration(outline.sections, section)
}

function hasFields(tree: SectionTree): boolean {
  return readSection(tree, readSectionMetadata).fields.length > 0
}

const numbered = /^(?:[A-Z]|[IVX]{1,4}|\d{1,2})[.):—–-]\s|^(?:part|step|phase|stage|section|teil|schritt) (?:[A-Z]|\d{1,2})\b/i

/** A heading above parts `A.`, `B.` on its own level only names them together. */
function opensEnumeration(sections: readonly Section[], { index, level, title }: Section): boolean {
  const next = sections[index + 1]
  return (
    next !== undefined &&
    next.level === level &&
    !numbered.test(title) &&
    /^\W{0,3}(?:[A1]|I|\w+ [A1])\b/.test(next.title) &&
    numbered.test(next.title)
  )
}
