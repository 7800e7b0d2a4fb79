import { sectionStances } from '../facts/section-stances'
import type { DocumentTree, Section } from '../markdown/sections/tree'
import { constraintTitle } from '../vocabulary/constraint-titles'

/** The sections of constraints of a document, which repeat SPEC's contract. */
export interface ConstraintHome {
  /** Every section whose values count as constraints. */
  readonly all: ReadonlySet<number>
  /** The section that takes a new field, with everything below it; empty where the document has none. */
  readonly home: ReadonlySet<number>
}

/** `entries`: sections that hold entries of the contract already. */
export function constraintHome(outline: DocumentTree, entries: readonly number[]): ConstraintHome {
  const stances = sectionStances(outline)
  const all = outline.sections.filter(({ index, isPrompt }) => stances[index] === 'states' && !isPrompt)
  const indices = new Set(all.map(({ index }) => index))
  const tops = all.filter(({ parent }) => !indices.has(parent))
  const used = tops.find((top) => entries.some((section) => isWithin(outline, section, top.index)))
  const top = used ?? tops.find(({ title }) => constraintTitle.test(title))
  return {
    all: indices,
    home: new Set(top ? outline.sections.flatMap(({ index }) => (isWithin(outline, index, top.index) ? [index] : [])) : []),
  }
}

/** The outermost section of constraints around a section; the section itself where there is none. */
export function topOf({ sections }: DocumentTree, section: number, all: ReadonlySet<number>): Section | undefined {
  let top = section
  for (let at = section; at > 0; at = sections[at]?.parent ?? -1) if (all.has(at)) top = at
  return sections[top]
}

function isWithin({ sections }: DocumentTree, section: number, top: number): boolean {
  for (let at = section; at >= 0; at = sections[at]?.parent ?? -1) if (at === top) return true
  return false
}
