import { findInSections, type SectionReader } from '../../markdown/sections/read-sections'
import { shiftPlace } from '../../markdown/sections/shift'
import type { SectionTree } from '../../markdown/sections/tree'
import { type Announced, type FeatureSource, isAnnounced, readStatement } from './feature-source'
import { linesOf } from './lines'
import type { FeatureSpec, Goal } from './model'
import { goalsOf } from './words'

/** The items below the titles and labels of goals, and of non-goals. */
export function readGoals(reading: FeatureSource): Pick<FeatureSpec, 'goals' | 'nonGoals'> {
  const goals = findInSections(reading.outline, listed, reading.path).filter(
    (goal) => isAnnounced(reading, goal) && !reading.hasPlaceholder(goal.place.range),
  )
  const of = (zone: ListedGoal['zone']): readonly Goal[] => {
    return goals.filter((goal) => goal.zone === zone).map(({ text, place, box }) => ({ text, place, box }))
  }
  return { goals: of('goals'), nonGoals: of('nonGoals') }
}

interface ListedGoal extends Goal, Announced {
  readonly zone: 'goals' | 'nonGoals'
}

const listed: SectionReader<ListedGoal, [path: string]> = {
  read: readListed,
  toDocument: ({ text, place, box, byTopTitle, zone }, at) => ({ text, place: shiftPlace(place, at), box, byTopTitle, zone }),
}

function readListed(outline: SectionTree, path: string): readonly ListedGoal[] {
  const { title = '', level = 0 } = outline.sections.at(-1) ?? {}
  const ofTitle = goalsOf(title)
  return linesOf(outline).flatMap((line) => {
    const ofLabel = line.item ? goalsOf(line.label) : null
    const zone = line.item ? (ofLabel ?? ofTitle) : null
    const statement = zone ? readStatement(path, outline, line) : null
    const box = line.item?.checkbox ?? 'none'
    return zone && statement ? [{ ...statement, box, zone, byTopTitle: ofLabel === null && level === 1 }] : []
  })
}
