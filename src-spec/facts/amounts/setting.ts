import type { SectionTree } from '../../markdown/sections/tree'
import type { Amount } from '../../vocabulary/amounts'

/** A number's text, with all the words around it that name what it measures. */
export interface Setting {
  /** Visible text with the numbers; its first character is at `from` in the document. */
  readonly text: string
  readonly from: number
  /** The same with its code, at the same offsets. */
  readonly whole: string
  /** Labels that belong to it: the other cells of the row, the lead of the list. */
  readonly around: string
  /** Parts of the system that the titles name. */
  readonly parts: readonly string[]
  /** Titles of a law qualify no label of it. */
  readonly isLaw: boolean
}

/** The numbers of one text, and the document that it stands in. */
export interface Numbers {
  readonly path: string
  readonly outline: SectionTree
  readonly setting: Setting
  readonly amounts: readonly Amount[]
  /** The text, its code too, with blanks for the numbers; offsets stay the same. */
  readonly bare: string
}
