import { findInSections, type SectionReader } from '../../markdown/sections/read-sections'
import { shiftPlace, shiftRange } from '../../markdown/sections/shift'
import type { SectionPosition, SectionTree } from '../../markdown/sections/tree'
import { place } from '../../text/place'
import type { Place, Range } from '../../text/source'
import type { FeatureSource } from './feature-source'
import { type Line, linesOf } from './lines'
import { storyOpening, storySentence } from './words'

/** The range of one story. */
export interface StoryExtent {
  readonly title: string
  /** The place of its name. */
  readonly place: Place
  readonly range: Range
  /** A list item: such stories often share their criteria. */
  readonly isListItem: boolean
}

/** Stories opened by headings; without any, those opened by bold lines or list items. Sorted, without nesting. */
export function storyExtents(reading: FeatureSource): readonly StoryExtent[] {
  const byHeading = headingExtents(reading)
  return byHeading.length > 0 ? byHeading : lineExtents(reading)
}

/** A heading or a line that opens a story. */
interface Opening {
  readonly title: string
  readonly place: Place
  readonly section: number
  /** The whole item; null for a heading and a paragraph. */
  readonly item: Range | null
}

type Reader = SectionReader<Opening, [path: string]>

const headings: Reader = { read: readHeading, toDocument: shiftOpening }
const lines: Reader = { read: readLines, toDocument: shiftOpening }

function shiftOpening({ title, place, item }: Opening, at: SectionPosition): Opening {
  return { title, place: shiftPlace(place, at), section: at.section, item: item && shiftRange(item, at) }
}

/** A change that removes a requirement needs no scenario for it. */
const removal = /^(?:removed|renamed) requirements?\b/i

function headingExtents({ path, outline, title: own }: FeatureSource): readonly StoryExtent[] {
  const extents: StoryExtent[] = []
  let removed = 0
  for (const { title, place, section } of findInSections(outline, headings, path)) {
    const range = outline.sections[section]?.range ?? place.range
    if (section === own) continue
    if (removal.test(title)) removed = range.to
    if (range.from < removed) continue
    const last = extents.at(-1)
    // A story in a story: the outer one only groups them.
    if (last && last.range.to > range.from) extents.pop()
    extents.push({ title, place, range, isListItem: false })
  }
  return extents
}

function readHeading(outline: SectionTree, path: string): readonly Opening[] {
  const { title = '', level = 0, heading, index = 0, isPrompt = true } = outline.sections.at(-1) ?? {}
  if (!heading || level === 0 || isPrompt || !(removal.test(title) || opensStory(title))) return []
  return [{ title, place: place(path, outline, heading), section: index, item: null }]
}

function lineExtents({ path, outline }: FeatureSource): readonly StoryExtent[] {
  const extents: StoryExtent[] = []
  for (const { title, place, item, section } of findInSections(outline, lines, path)) {
    const { from } = place.range
    const last = extents.at(-1)
    if (last?.isListItem && from < last.range.to) continue
    if (last && !last.isListItem && last.range.to > from) {
      extents[extents.length - 1] = { ...last, range: { from: last.range.from, to: from } }
    }
    const { to } = item ?? outline.sections[section]?.range ?? place.range
    extents.push({ title, place, range: { from, to }, isListItem: item !== null })
  }
  return extents
}

function readLines(outline: SectionTree, path: string): readonly Opening[] {
  return linesOf(outline).flatMap((line) => {
    if (!isStoryLine(line)) return []
    const { text, prose, item } = line
    return [{ title: text, place: place(path, outline, prose.range), section: prose.section, item: item?.range ?? null }]
  })
}

function isStoryLine({ prose, item, raw }: Line): boolean {
  const words = raw.slice(0, 400).replace(/^[*_\s]{1,8}/, '')
  if (item) return storySentence.test(words) || /^US[-_ ]?\d{1,4}\b/i.test(words)
  return prose.kind === 'paragraph' && raw.startsWith('**') && storyOpening.test(words)
}

export function opensStory(title: string): boolean {
  return storyOpening.test(title) || storySentence.test(title)
}
