import type { Range } from '../source'
import type { Line } from './lines'
import type { Reading } from './reading'
import { storyOpening, storySentence } from './words'

/** Where one story is told. */
export interface Extent {
  readonly title: string
  /** Where it is named. */
  readonly name: Range
  readonly range: Range
  /** Told by a list item: such stories often share their criteria. */
  readonly listed: boolean
}

/** Stories told by headings; without any, those told by bold lines or list items. Sorted, and none holds another. */
export function storyExtents(reading: Reading): readonly Extent[] {
  const byHeading = headingExtents(reading)
  return byHeading.length > 0 ? byHeading : lineExtents(reading)
}

function headingExtents({ outline, title }: Reading): readonly Extent[] {
  const extents: Extent[] = []
  let removed: Range | null = null
  for (const section of outline.sections) {
    if (section.index === title || section.level === 0 || section.prompt) continue
    // A change that takes a requirement away needs no scenario for it.
    if (/^(?:removed|renamed) requirements?\b/i.test(section.title)) removed = section.range
    if (removed && section.range.from < removed.to) continue
    if (!opensStory(section.title)) continue
    const last = extents.at(-1)
    // A story in a story: the outer one only gathers them.
    if (last && last.range.to > section.range.from) extents.pop()
    extents.push({ title: section.title, name: section.heading, range: section.range, listed: false })
  }
  return extents
}

function lineExtents({ outline, lines }: Reading): readonly Extent[] {
  const extents: Extent[] = []
  for (const line of lines) {
    const { prose, item } = line
    const last = extents.at(-1)
    if (!tellsStory(line) || (last?.listed && prose.range.from < last.range.to)) continue
    if (last && !last.listed && last.range.to > prose.range.from) {
      extents[extents.length - 1] = { ...last, range: { from: last.range.from, to: prose.range.from } }
    }
    const to = item ? item.range.to : (outline.sections[prose.section]?.range.to ?? prose.range.to)
    extents.push({ title: line.text, name: prose.range, range: { from: prose.range.from, to }, listed: item !== null })
  }
  return extents
}

function tellsStory({ prose, item, raw }: Line): boolean {
  const words = raw.slice(0, 400).replace(/^[*_\s]{1,8}/, '')
  if (item) return storySentence.test(words) || /^US[-_ ]?\d{1,4}\b/i.test(words)
  return prose.kind === 'paragraph' && raw.startsWith('**') && storyOpening.test(words)
}

export function opensStory(title: string): boolean {
  return storyOpening.test(title) || storySentence.test(title)
}
