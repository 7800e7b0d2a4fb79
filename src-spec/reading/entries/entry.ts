import type { Range } from '../../text/source'
import type { KnownKey } from '../../vocabulary/field-of-key'

/** One `key: value` of a document, in any form. */
export interface Entry {
  /** As written, without markup. */
  readonly key: string
  readonly keyRange: Range
  /** The contract field that the key spells; null for any other key. */
  readonly field: KnownKey | null
  /** Raw ranges of the value: usually one, several for a list below its key, an empty one for a missing value. */
  readonly parts: readonly Range[]
  readonly form: 'item' | 'line' | 'row' | 'heading' | 'html'
  /** The item, line, row or section with key and value: the range to delete when the entry is removed. */
  readonly whole: Range
  readonly section: number
  /** Index of the list item; -1 for other forms. */
  readonly item: number
  readonly bold: boolean
  readonly separator: 'colon' | 'dash' | 'none'
}

/** From the first part of the value to its last. */
export function valueRange(entry: Entry): Range {
  const from = entry.parts[0]?.from ?? entry.whole.to
  return { from, to: entry.parts.at(-1)?.to ?? from }
}

/** Whether the entry has text after its key. */
export function hasValue(entry: Entry): boolean {
  return entry.parts.some((part) => part.to > part.from)
}
