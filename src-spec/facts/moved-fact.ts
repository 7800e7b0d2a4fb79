import { movedPlace } from '../markdown/sections/moved'
import type { Standpoint } from '../markdown/sections/outline'
import type { Fact } from '../model/fact'

/** A fact of a passage where it stands in the document. */
export function movedFact(fact: Fact, at: Standpoint): Fact {
  return at.offset === 0 ? fact : { ...fact, place: movedPlace(fact.place, at) }
}
