import type { SectionTree } from '../markdown/sections/tree'
import { type Leads, leadsOf } from '../reading/lead-lines'
import { partSections, type SectionStance, sectionStances } from './section-stances'

/** Properties of each place of a document that are known before its words are read. */
export interface Surroundings {
  /** By section index. */
  readonly stances: readonly SectionStance[]
  readonly leads: Leads
  /** By section index: whether its choices are about a part. */
  readonly ofPart: readonly boolean[]
}

export function surroundingsOf(outline: SectionTree): Surroundings {
  return { stances: sectionStances(outline), leads: leadsOf(outline), ofPart: partSections(outline) }
}
