/** A stay from the evening of `arrival` to the morning of `departure`; both ISO dates. */
export interface Nights {
  readonly arrival: string
  readonly departure: string
}

/** Centimetres. */
export interface Size {
  readonly length: number
  readonly draught: number
}

/** One boat may leave on the morning on which the next arrives. */
export function shareANight(a: Nights, b: Nights): boolean {
  return a.arrival < b.departure && b.arrival < a.departure
}

/** A boat needs half a metre of water under its keel at the lowest tide. */
export function fits(boat: Size, berth: Size): boolean {
  return boat.length <= berth.length && boat.draught + 50 <= berth.draught
}
