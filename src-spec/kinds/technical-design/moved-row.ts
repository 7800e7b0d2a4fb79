import { movedPlace } from '../../markdown/sections/moved'
import type { Standpoint } from '../../markdown/sections/outline'
import type { DesignRow } from './model'

/** A row of a passage where it stands in the document. */
export function movedRow({ cells, place, places }: DesignRow, at: Standpoint): DesignRow {
  const moved = Object.entries(places).map(([role, one]) => [role, movedPlace(one, at)] as const)
  return { cells, place: movedPlace(place, at), places: Object.fromEntries(moved) }
}
