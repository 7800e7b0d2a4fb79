import { shiftPlace } from '../../markdown/sections/shift'
import type { SectionPosition } from '../../markdown/sections/tree'
import type { DesignRow } from './model'

/** A row of a section, with offsets into the document. */
export function shiftRow({ cells, hasBlank, place, places }: DesignRow, at: SectionPosition): DesignRow {
  const moved = Object.entries(places).map(([role, one]) => [role, shiftPlace(one, at)] as const)
  return { cells, hasBlank, place: shiftPlace(place, at), places: Object.fromEntries(moved) }
}
