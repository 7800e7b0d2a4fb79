import { sectionAt } from '../markdown/parser/sections'
import type { Placeholder } from '../model/item'
import type { SpecDocument } from './document'
import { kindDefinition } from './index'
import { isRequiredSection } from './is-required-section'
import { contractSections } from './technical-spec/contract-sections'

/**
 * The placeholders in the order in which they are filled: those of the contract, which other documents take over, then those of
 * required sections, then the others; each in the order of the text. The next action and the window both go this way.
 */
export function fillOrder(document: SpecDocument): readonly Placeholder[] {
  const { placeholders, outline, kind } = document
  const contract = kind === 'technical-spec' ? contractSections(outline) : new Set<number>()
  const rank = ({ range }: Placeholder): number => {
    const section = sectionAt(outline, range.from)
    return contract.has(section) ? 0 : isInRequiredSection(document, section) ? 1 : 2
  }
  const ranked = placeholders.map((placeholder) => ({ placeholder, rank: rank(placeholder) }))
  return ranked.sort((a, b) => a.rank - b.rank).map(({ placeholder }) => placeholder)
}

/** Whether a section of a core document, or one that it lies in, is one that its kind requires. */
export function isInRequiredSection({ kind, outline }: Pick<SpecDocument, 'kind' | 'outline'>, index: number): boolean {
  const { isCore, required } = kindDefinition(kind)
  if (!isCore) return false
  for (let at = index; at > 0; at = outline.sections[at]?.parent ?? -1) {
    const section = outline.sections[at]
    if (section && required.some((one) => (one.isOfTemplate ? isRequiredSection(one, section) : one.title.test(section.title)))) return true
  }
  return false
}
