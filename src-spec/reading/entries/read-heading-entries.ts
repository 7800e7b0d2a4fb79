import type { MarkdownTree, Section } from '../../markdown/sections/tree'
import type { Range } from '../../text/source'
import { fieldOfKey } from '../../vocabulary/field-of-key'
import type { Entry } from './entry'
import type { Lists } from './lists'
import { withoutEndComments } from './read-segments'

/** Headings that spell a field, with the first paragraph or list below as value; a heading over keyed entries only groups them. */
export function readHeadingEntries(
  outline: MarkdownTree,
  found: readonly Entry[],
  lists: Lists,
  wants: (section: number) => boolean,
): readonly Entry[] {
  const values = firstValues(outline, lists)
  const entries = outline.sections.flatMap((section) => (wants(section.index) ? (headingEntry(outline, section, values) ?? []) : []))
  const keyed = found.filter(({ field }) => field).map(({ section }) => section)
  return withoutGroups(outline, entries, keyed)
}

/** A heading as an entry; null if it spells no field. `values`: see `firstValues`. */
export function headingEntry(outline: MarkdownTree, section: Section, values: ReturnType<typeof firstValues>): Entry | null {
  const { index, level, title, heading, range } = section
  const field = level > 0 ? fieldOfKey(title) : null
  return (
    field && {
      key: title,
      keyRange: titleRange(outline, section),
      field,
      parts: values.get(index) ?? [{ from: heading.to, to: heading.to }],
      form: 'heading',
      whole: range,
      section: index,
      item: -1,
      bold: false,
      separator: 'none',
    }
  )
}

/**
 * The entries of headings, in the order of the text, without those that only group the entries below: a field in one of
 * the `keyed` sections, or the heading of one.
 */
export function withoutGroups<Heading extends { readonly section: number }>(
  { sections }: MarkdownTree,
  headings: readonly Heading[],
  keyed: readonly number[],
): readonly Heading[] {
  const groups = new Set<number>()
  const markAbove = (from: number): void => {
    for (let at = from; at >= 0 && !groups.has(at); at = sections[at]?.parent ?? -1) groups.add(at)
  }
  for (const section of keyed) markAbove(section)
  const kept = [...headings].reverse().filter(({ section }) => {
    if (groups.has(section)) return false
    markAbove(sections[section]?.parent ?? -1)
    return true
  })
  return kept.reverse()
}

/** By section, the ranges of the first paragraph or list of its body. */
export function firstValues(outline: MarkdownTree, lists: Lists): ReadonlyMap<number, readonly Range[]> {
  const values = new Map<number, readonly Range[]>()
  for (const { kind, section, range, isQuoted, isPrompt } of outline.prose) {
    if (isQuoted || isPrompt || kind === 'heading' || kind === 'cell' || values.has(section)) continue
    values.set(section, kind === 'item' ? lists.startingAt(range.from) : [withoutEndComments(outline, range)])
  }
  return values
}

function titleRange(outline: Pick<MarkdownTree, 'text'>, section: Section): Range {
  const at = outline.text.slice(section.heading.from, section.heading.to).indexOf(section.title)
  if (at < 0) return section.heading
  return { from: section.heading.from + at, to: section.heading.from + at + section.title.length }
}
