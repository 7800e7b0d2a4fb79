import type { DocumentTree } from '../../../markdown/sections/tree'
import { rangeFor, writtenValue } from '../../../reading/entries/written-value'
import { type Edit, lineEnding, type Range } from '../../../text/source'

/** Replaces a value, or fills in a missing one: that of a contract field, or of a fact of ACTIVE_SPEC. */
export function setValueEdits(path: string, text: string, outline: DocumentTree, range: Range, value: string): readonly Edit[] {
  const at = rangeFor(outline, range, value)
  return [{ path, range: at, text: spaced(text, outline, at, writtenValue(outline, at, value)) }]
}

/** A missing value needs a space before the new text: after a colon, before a pipe. The value of a heading gets its own line. */
function spaced(text: string, outline: DocumentTree, { from, to }: Range, written: string): string {
  if (to > from) return written
  if (outline.sections.some((section) => section.level > 0 && section.heading.to === from)) {
    const newline = lineEnding(text)
    return `${newline}${newline}${written}${newline}`
  }
  const before = outline.text.charAt(from - 1)
  const after = outline.text.charAt(to)
  return `${/\s/.test(before) ? '' : ' '}${written}${after === '' || /\s/.test(after) ? '' : ' '}`
}
