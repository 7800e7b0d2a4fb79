import { surroundingsOf } from '../facts/surroundings'
import { findInSections, readSection, type SectionReader } from '../markdown/sections/read-sections'
import { shiftRange } from '../markdown/sections/shift'
import type { DocumentTree, SectionTree } from '../markdown/sections/tree'
import { entryValue } from '../reading/entries/entry-value'
import { listsOf } from '../reading/entries/lists'
import { bodyEntriesOf } from '../reading/entries/read-entries'
import { firstValues, headingEntry, withoutGroups } from '../reading/entries/read-heading-entries'
import type { Value } from '../reading/entries/read-value'
import type { Range } from '../text/source'
import { kebabCase } from '../vocabulary/field-of-key'

/** A contract field in the sections of constraints of a document, also one without a value yet. */
export interface ConstraintEntry {
  readonly name: string
  readonly value: Value
  readonly range: Range
  readonly section: number
  readonly isHeading: boolean
}

/** The entries of contract fields in a document's sections of constraints, in the order of the text. */
export function constraintEntries(outline: DocumentTree, customNames: readonly string[]): readonly ConstraintEntry[] {
  const all = findInSections(outline, reader, customNames.join('\n'))
  const keyed = all.filter(({ isHeading }) => !isHeading).map(({ section }) => section)
  const headings = new Set(
    withoutGroups(
      outline,
      all.filter(({ isHeading }) => isHeading),
      keyed,
    ),
  )
  return all.filter((entry) => !entry.isHeading || headings.has(entry)).sort((a, b) => a.range.from - b.range.from)
}

/** `custom`: names of SPEC's own fields, one a line. */
const reader: SectionReader<ConstraintEntry, [custom: string]> = {
  read: (outline, custom) => readConstraints(outline, new Set(custom.split('\n'))),
  toDocument: (entry, at) => ({ ...entry, section: at.section, range: shiftRange(entry.range, at) }),
}

function readConstraints(outline: SectionTree, custom: ReadonlySet<string>): readonly ConstraintEntry[] {
  const section = outline.sections.at(-1)
  if (!section || section.isPrompt || readSection(outline, surroundingsOf).stances[section.index] !== 'states') return []
  const heading = headingEntry(outline, section, firstValues(outline, listsOf(outline)))
  return [...readSection(outline, bodyEntriesOf), ...(heading ? [heading] : [])].flatMap((entry) => {
    const own = kebabCase(entry.key)
    const name = custom.has(own) ? own : entry.field?.name
    if (name === undefined) return []
    const { value, range } = entryValue(outline, entry, name)
    return [{ name, value, range, section: entry.section, isHeading: entry.form === 'heading' }]
  })
}
