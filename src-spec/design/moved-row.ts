import type { Standpoint } from '../outline'
import { movedPlace } from '../passages/moved'
import type { DesignRow } from '../technical-design'

/** A row of a passage where it stands in the document. */
export function movedRow({ cells, place, places }: DesignRow, at: Standpoint): DesignRow {
  const moved = Object.entries(places).map(([role, one]) => [role, movedPlace(one, at)] as const)
  return { cells, place: movedPlace(place, at), places: Object.fromEntries(moved) }
}
