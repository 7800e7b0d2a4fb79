import { findInSections } from '../../../markdown/sections/read-sections'
import type { DocumentTree, Section } from '../../../markdown/sections/tree'
import { type CriterionLine, criterionLines } from './criterion-lines'
import type { KiroCriterion, KiroRequirement } from './model'
import { type RequirementHeading, requirementHeadings } from './requirement-headings'
import { criteriaTitle } from './words'

/**
 * Reads `requirements.md`: headings with a number, each with its criteria, which are numbered anew in each. A `bugfix.md` has
 * no such headings; there each line carries its whole id. Never throws.
 */
export function readKiroRequirements(outline: DocumentTree): readonly KiroRequirement[] {
  const lines = findInSections(outline, criterionLines)
  const headings = requirementHeadings(outline.sections)
  if (headings.length === 0) return readByLineIds(outline, lines)
  return headings.map((heading) => {
    const { number, title, section } = heading
    return { number, title, range: section.heading, criteria: criteriaOf(outline, heading, lines) }
  })
}

function criteriaOf(
  { sections }: DocumentTree,
  { number, section }: RequirementHeading,
  lines: readonly CriterionLine[],
): readonly KiroCriterion[] {
  const below = sections.slice(section.index, endIndex(sections, section))
  const titled = below.filter(({ title }) => criteriaTitle.test(title.trim()))
  const indices = new Set(
    (titled.length > 0 ? titled.flatMap((one) => sections.slice(one.index, endIndex(sections, one))) : below).map(({ index }) => index),
  )
  const own = lines.filter(({ section: at }) => indices.has(at))
  const prefix = `${number}.`.toLowerCase()
  const withIds = own.filter(({ id }) => id?.toLowerCase().startsWith(prefix))
  // Lines with whole ids are the criteria; an ordered list beside them explains.
  const chosen = withIds.length > 0 ? withIds : own.filter(({ position }) => position > 0)
  let count = 0
  return chosen.map(({ id, text, range }) => {
    count += 1
    return { id: withIds.length > 0 && id !== null ? id : `${number}.${count}`, text, range }
  })
}

/** One requirement for each section that holds lines with ids, numbered as the first of them. */
function readByLineIds({ sections }: DocumentTree, lines: readonly CriterionLine[]): readonly KiroRequirement[] {
  const found: KiroRequirement[] = []
  for (const section of sections) {
    const criteria = lines.flatMap(({ section: at, id, text, range }) => (at === section.index && id !== null ? { id, text, range } : []))
    const number = criteria[0]?.id.replace(/\..*$/, '')
    if (number !== undefined && section.level > 1) found.push({ number, title: section.title, range: section.heading, criteria })
  }
  return found
}

/** Index of the first section behind a section and its subsections. */
function endIndex(sections: readonly Section[], { index, level }: Section): number {
  let at = index + 1
  while (at < sections.length && (sections[at] as Section).level > level) at += 1
  return at
}
