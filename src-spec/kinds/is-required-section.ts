import type { Section } from '../markdown/sections/tree'
import type { RequiredSection } from './kind'

/** Whether a section is the one that a kind requires. */
export function isRequiredSection({ title, isOfTemplate }: RequiredSection, section: Section): boolean {
  return section.level > 1 && (!isOfTemplate || section.level === 2) && title.test(section.title)
}
