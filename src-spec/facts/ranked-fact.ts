import type { Fact } from '../model/fact'

/** A fact with the precedence of its document: 1 wins over 2 and so on. */
export interface RankedFact {
  readonly fact: Fact
  readonly precedence: number
}
