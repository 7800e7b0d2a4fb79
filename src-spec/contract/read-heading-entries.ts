import type { Outline, Section } from '../outline'
import type { Range } from '../source'
import type { Entry } from './entry'
import { fieldOfKey } from './field-of-key'
import type { Lists } from './lists'
import { withoutEndComments } from './read-segments'

/** Headings that spell a field, valued by the first paragraph or list below; a heading over keyed entries only groups them. */
export function readHeadingEntries(
  outline: Outline,
  found: readonly Entry[],
  lists: Lists,
  wants: (section: number) => boolean,
): readonly Entry[] {
  const groups = sectionsAbove(outline, found)
  const values = firstValues(outline, lists)
  const entries: Entry[] = []
  for (const section of [...outline.sections].reverse()) {
    const field = section.level > 0 && wants(section.index) && !groups.has(section.index) ? fieldOfKey(section.title) : null
    if (!field) continue
    markAbove(outline, section.parent, groups)
    entries.push({
      key: section.title,
      keyRange: titleRange(outline, section),
      field,
      parts: values.get(section.index) ?? [{ from: section.heading.to, to: section.heading.to }],
      form: 'heading',
      whole: section.range,
      section: section.index,
      item: -1,
      bold: false,
      separator: 'none',
    })
  }
  return entries
}

function sectionsAbove(outline: Outline, found: readonly Entry[]): Set<number> {
  const above = new Set<number>()
  for (const entry of found) if (entry.field) markAbove(outline, entry.section, above)
  return above
}

function markAbove(outline: Outline, from: number, marked: Set<number>): void {
  for (let at = from; at >= 0 && !marked.has(at); at = outline.sections[at]?.parent ?? -1) marked.add(at)
}

/** By section, the ranges of what its body says first. */
function firstValues(outline: Outline, lists: Lists): ReadonlyMap<number, readonly Range[]> {
  const values = new Map<number, readonly Range[]>()
  for (const { kind, section, range, quoted, prompt } of outline.prose) {
    if (quoted || prompt || kind === 'heading' || kind === 'cell' || values.has(section)) continue
    values.set(section, kind === 'item' ? lists.startingAt(range.from) : [withoutEndComments(outline, range)])
  }
  return values
}

function titleRange(outline: Outline, section: Section): Range {
  const at = outline.text.slice(section.heading.from, section.heading.to).indexOf(section.title)
  if (at < 0) return section.heading
  return { from: section.heading.from + at, to: section.heading.from + at + section.title.length }
}
