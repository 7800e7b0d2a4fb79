import { findInSections, type SectionReader } from '../../markdown/sections/read-sections'
import { shiftPlace } from '../../markdown/sections/shift'
import { type Announced, type FeatureSource, isAnnounced, levelOfTitle, readStatement } from './feature-source'
import { linesOf } from './lines'
import type { Criterion } from './model'
import { complianceTitle } from './words'

type FoundBox = Criterion & Announced

/** The boxes of the section on compliance. */
export function readCompliance(reading: FeatureSource): readonly Criterion[] {
  return findInSections(reading.outline, boxes, reading.path)
    .filter((box) => isAnnounced(reading, box) && !reading.hasPlaceholder(box.place.range))
    .map(({ text, place, box }) => ({ text, place, box, isIndependentTest: false }))
}

const boxes: SectionReader<FoundBox, [path: string]> = {
  read: (outline, path) => {
    const level = levelOfTitle(outline, complianceTitle)
    if (level === 0) return []
    return linesOf(outline).flatMap((line) => {
      const box = line.item?.checkbox ?? 'none'
      const statement = box === 'none' ? null : readStatement(path, outline, line)
      return statement ? [{ ...statement, box, isIndependentTest: false, byTopTitle: level === 1 }] : []
    })
  },
  toDocument: (found, at) => ({ ...found, place: shiftPlace(found.place, at) }),
}
