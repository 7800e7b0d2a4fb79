import type { Fact } from '../fact'
import type { Standpoint } from '../outline'
import { movedPlace } from '../passages/moved'

/** A fact of a passage where it stands in the document. */
export function movedFact(fact: Fact, at: Standpoint): Fact {
  return at.offset === 0 ? fact : { ...fact, place: movedPlace(fact.place, at) }
}
