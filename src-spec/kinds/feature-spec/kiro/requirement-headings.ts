import type { Section } from '../../../markdown/sections/tree'
import { numberedRequirement, requirementsTitle } from './words'

export interface RequirementHeading {
  readonly section: Section
  readonly number: string
  readonly title: string
}

/** A heading of a bare number, as in `### 1. Berth list`. `1.1` numbers a part of one. */
const bareNumber = /^(\d{1,3})(?:[.、:：)）]\s{0,3}|\s{1,3})(?![\d.])(.*)$/

/**
 * The headings that open a requirement, in document order. A word such as "Requirement" before the number decides; a number
 * alone counts directly below a section of requirements, since phases and risks are numbered too.
 */
export function requirementHeadings(sections: readonly Section[]): readonly RequirementHeading[] {
  const named = sections.flatMap((section) => headingOf(section, numberedRequirement) ?? [])
  if (named.length > 0) return named
  return sections.flatMap((section) => (isBelowRequirements(sections, section) ? (headingOf(section, bareNumber) ?? []) : []))
}

function headingOf(section: Section, form: RegExp): RequirementHeading | null {
  if (section.level < 2 || section.level > 4 || section.isPrompt) return null
  const [, number, title = ''] = form.exec(section.title.trim()) ?? []
  return number === undefined ? null : { section, number, title: title.trim() }
}

function isBelowRequirements(sections: readonly Section[], { parent, level }: Section): boolean {
  const above = sections[parent]
  return level === 3 && above !== undefined && requirementsTitle.test(above.title.trim())
}
