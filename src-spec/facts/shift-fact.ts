import { shiftPlace } from '../markdown/sections/shift'
import type { SectionPosition } from '../markdown/sections/tree'
import type { Fact } from '../model/fact'

/** A fact of a section, with offsets into the document. */
export function shiftFact(fact: Fact, at: SectionPosition): Fact {
  return at.offset === 0 ? fact : { ...fact, place: shiftPlace(fact.place, at) }
}
