import { findInSections, type SectionReader } from '../../markdown/sections/read-sections'
import { shiftPlace } from '../../markdown/sections/shift'
import type { SectionTree } from '../../markdown/sections/tree'
import { readDate } from '../../text/dates'
import { place } from '../../text/place'
import { type FeatureSource, levelOfTitle } from './feature-source'
import { type Line, linesOf } from './lines'
import type { Cohort, FlagName } from './model'
import { rollbackWords, rolloutTitle } from './words'

const cohortLabel = /^(?:rollout )?(?:cohorts?|phases?|stages?|waves?|steps|schedule|timeline|kohorten|stufen|批次|阶段)\b/i
const flagLabel = /^(?:feature[- ]?)?(?:flags?|toggles?)\b/i
const general = /\bGA\b|\bgeneral(?:ly)? availab|\beveryone\b|\ball (?:users|customers|guests|members|sites|tenants)\b|\b100 ?%/i
/** The date is not the day on which the step begins. */
const otherDay = /\b(?:until|till|through|ends?|bis|was|moved|originally|instead|not before)\b/i
const separator = /\s*(?:-{1,2}>|→|=>|⇒|;)\s*/
/** A name in code with at least two words. */
const flagName = /`([A-Za-z][A-Za-z0-9]*(?:[_.-][A-Za-z0-9]+)+)`/g
/** `disable x`, `switches x off`, `set x to false` */
const switchesOff =
  /\b(?:switch\w*|turn\w*|disabl\w*|deactivat\w*|set|sets)\s+(?:the |off |feature |flag ){0,3}`([A-Za-z][A-Za-z0-9]*(?:[_.-][A-Za-z0-9]+)+)`/gi

/** The steps of the rollout with the day on which each begins. */
export function readCohorts({ path, outline }: FeatureSource): readonly Cohort[] {
  return findInSections(outline, cohorts, path)
}

/** The names on the line of the flags. */
export function readFlags({ path, outline }: FeatureSource): readonly FlagName[] {
  return findInSections(outline, flags, path)
}

/** The names of what the rollback switches off. */
export function readRollbackFlags({ path, outline }: FeatureSource): readonly FlagName[] {
  return findInSections(outline, rollbackFlags, path)
}

const cohorts: SectionReader<Cohort, [path: string]> = {
  read: (outline, path) =>
    labelledLines(outline, cohortLabel).flatMap((line) =>
      line.text.split(separator).flatMap((text) => {
        const date = otherDay.test(text) ? null : readDate(text)
        return date === null ? [] : [{ text, date, isGeneral: general.test(text), place: place(path, outline, line.prose.range) }]
      }),
    ),
  toDocument: (cohort, at) => ({ ...cohort, place: shiftPlace(cohort.place, at) }),
}

const flags: SectionReader<FlagName, [path: string]> = {
  read: (outline, path) => labelledLines(outline, flagLabel).flatMap((line) => namesIn(outline, path, line, flagName)),
  toDocument: ({ name, place }, at) => ({ name, place: shiftPlace(place, at) }),
}

const rollbackFlags: SectionReader<FlagName, [path: string]> = {
  read: (outline, path) =>
    linesOf(outline)
      .filter(({ raw, label }) => levelOfTitle(outline, rolloutTitle) > 0 && (rollbackWords.test(raw) || rollbackWords.test(label)))
      .flatMap((line) => namesIn(outline, path, line, switchesOff)),
  toDocument: ({ name, place }, at) => ({ name, place: shiftPlace(place, at) }),
}

/** The lines of a section on the rollout with such a label, on the line or above it. */
function labelledLines(outline: SectionTree, label: RegExp): readonly Line[] {
  if (levelOfTitle(outline, rolloutTitle) === 0) return []
  return linesOf(outline).filter(
    (line) => line.prose.kind !== 'heading' && (label.test(line.label) || (/^[^:：]{1,40}[:：]/.test(line.text) && label.test(line.text))),
  )
}

function namesIn(outline: SectionTree, path: string, { raw, prose }: Line, pattern: RegExp): readonly FlagName[] {
  return [...raw.matchAll(pattern)].flatMap((match) => {
    const name = match[1] ?? ''
    const from = prose.range.from + match.index + match[0].indexOf(name)
    return [{ name, place: place(path, outline, { from, to: from + name.length }) }]
  })
}
