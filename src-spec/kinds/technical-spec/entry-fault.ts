import type { Range } from '../../text/source'

/** What one entry of a list in SPEC leaves out. */
export interface EntryFault {
  readonly section: number
  readonly range: Range
  readonly name: string
  /** "is only a name", "names no version" */
  readonly lacks: string
}
