import { findInSections, readSections, type SectionReader } from '../../markdown/sections/read-sections'
import { shiftPlace } from '../../markdown/sections/shift'
import type { SectionTree } from '../../markdown/sections/tree'
import { place } from '../../text/place'
import type { FeatureSource } from './feature-source'
import { linesOf } from './lines'
import type { FeatureSpec, FeatureStatement } from './model'
import { rollbackWords, rolloutTitle } from './words'

/** The first section on the rollout. */
export function readRollout({ path, outline, title }: FeatureSource): FeatureSpec['rollout'] {
  const named = readSections(outline, isRollout)
  const section = outline.sections.find(({ index }) => index !== title && named[index])
  return section ? place(path, outline, section.heading) : null
}

function isRollout({ sections }: SectionTree): boolean {
  const { title = '', level = 0 } = sections.at(-1) ?? {}
  return level > 0 && rolloutTitle.test(title)
}

/** A line or heading about rolling the feature back; one with a placeholder counts, since the placeholder is reported itself. */
export function readRollback({ path, outline, title, hasPlaceholder }: FeatureSource): FeatureSpec['rollback'] {
  const first = findInSections(outline, mentions, path).find(
    ({ section, isHeading, announces, place }) => !(isHeading && section === title) && (!announces || hasPlaceholder(place.range)),
  )
  return first ? { text: first.text, place: first.place } : null
}

interface Mention extends FeatureStatement {
  readonly section: number
  readonly isHeading: boolean
  /** Only introduces what follows. */
  readonly announces: boolean
}

const mentions: SectionReader<Mention, [path: string]> = {
  read: (outline, path) =>
    linesOf(outline).flatMap((line) => {
      const { prose, raw, label, announces } = line
      if (!rollbackWords.test(raw) && !rollbackWords.test(label)) return []
      const isHeading = prose.kind === 'heading'
      const at = place(path, outline, prose.range)
      return [{ text: line.text, place: at, section: prose.section, isHeading, announces: announces !== null && !isHeading }]
    }),
  toDocument: ({ text, place, isHeading, announces }, at) => {
    return { text, place: shiftPlace(place, at), section: at.section, isHeading, announces }
  },
}
