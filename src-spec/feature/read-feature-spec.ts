import { countWithin } from '../count-within'
import { findDate } from '../decisions/dates'
import type { FeatureSpec, Statement } from '../feature-spec'
import type { Placeholder } from '../item'
import type { Outline } from '../outline'
import { place } from '../place'
import type { Range } from '../source'
import { type HeadField, readHeadFields } from './head-fields'
import { readLines } from './lines'
import { readQuestions, readSignOffs } from './read-sign-offs'
import { readStatus } from './read-status'
import { readStories } from './read-stories'
import { type Reading, statement, titleOf } from './reading'
import { goalsOf, rollbackWords, rolloutTitle } from './words'

const statusKey = /^(?:(?:spec|feature|document) ?)?(?:status|state|stand|zustand|状态|狀態|ステータス|الحالة)$/i
const targetKey =
  /^(?:target(?: ?date| ?release)?|due(?: ?date)?|deadline|(?:release|launch|ship|delivery|go-?live)[- ]?date|eta|zieldatum|termin|目标日期|截止日期|截止)$/i

/** Reads one feature spec: the project's own template, spec-kit's and OpenSpec's forms. Total. */
export function readFeatureSpec(path: string, outline: Outline, placeholders: readonly Placeholder[]): FeatureSpec {
  const title = outline.sections.find((section) => section.level === 1)?.index ?? -1
  const reading: Reading = { path, outline, title, lines: readLines(outline), blank: blanksOf(placeholders) }
  const fields = readHeadFields(outline)
  const status = fields.find(({ key }) => statusKey.test(key)) ?? null
  return {
    status: status && !reading.blank(status.range) ? readStatus(status.value) : 'unfilled',
    rawStatus: status?.value ?? '',
    statusPlace: status ? place(path, outline, status.range) : null,
    targetDate: targetDate(reading, fields),
    ...readGoals(reading),
    ...readStories(reading),
    questions: readQuestions(reading),
    signOffs: readSignOffs(reading),
    rollback: readRollback(reading),
    rollout: readRollout(reading),
  }
}

/** Whether a blank begins in a range. */
function blanksOf(placeholders: readonly Placeholder[]): (range: Range) => boolean {
  const starts = placeholders.map(({ range }) => range.from).sort((a, b) => a - b)
  return (range) => countWithin(starts, range) > 0
}

/** The latest day that the field names: an older one beside it was moved. */
function targetDate({ path, outline }: Reading, fields: readonly HeadField[]): FeatureSpec['targetDate'] {
  const field = fields.find(({ key }) => targetKey.test(key))
  if (!field) return null
  let value: string | null = null
  let rest = field.value.slice(0, 400)
  for (let found = findDate(rest); found; found = findDate(rest)) {
    if (value === null || found.iso > value) value = found.iso
    rest = rest.slice(found.to)
  }
  return value === null ? null : { value, place: place(path, outline, field.range) }
}

function readGoals(reading: Reading): Pick<FeatureSpec, 'goals' | 'nonGoals'> {
  const goals: Statement[] = []
  const nonGoals: Statement[] = []
  for (const line of reading.lines) {
    if (!line.item) continue
    const zone = goalsOf(line.label) ?? goalsOf(titleOf(reading, line.prose.section))
    const told = zone ? statement(reading, line) : null
    if (told) (zone === 'goals' ? goals : nonGoals).push(told)
  }
  return { goals, nonGoals }
}

function readRollout({ path, outline, title }: Reading): FeatureSpec['rollout'] {
  const section = outline.sections.find((one) => one.index !== title && one.level > 0 && rolloutTitle.test(one.title))
  return section ? place(path, outline, section.heading) : null
}

/** A line, or a heading, that speaks of taking the feature back; one that is still blank counts, since it is told as a blank. */
function readRollback({ path, outline, lines, title, blank }: Reading): FeatureSpec['rollback'] {
  for (const line of lines) {
    const { prose, raw, label, announces } = line
    if (prose.section === title && prose.kind === 'heading') continue
    if (!rollbackWords.test(raw) && !rollbackWords.test(label)) continue
    if (prose.kind !== 'heading' && announces !== null && !blank(prose.range)) continue
    return { text: line.text, place: place(path, outline, prose.range) }
  }
  return null
}
