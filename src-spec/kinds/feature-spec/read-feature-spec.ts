import { endMarkOf } from '../../markdown/parser/sections'
import type { DocumentTree } from '../../markdown/sections/tree'
import type { Pattern } from '../../memo/lazy-pattern'
import type { Placeholder } from '../../model/item'
import { readHeadFields } from '../../reading/metadata/head-fields'
import type { MetadataField } from '../../reading/metadata/metadata-pairs'
import { countWithin } from '../../text/count-within'
import { findDate } from '../../text/dates'
import { place } from '../../text/place'
import type { Range } from '../../text/source'
import type { FeatureSource } from './feature-source'
import { approversKey, idKey, ownerKey, statusKey, targetKey } from './head-keys'
import type { FeatureHead, FeatureSpec } from './model'
import { readCompliance } from './read-compliance'
import { readGoals } from './read-goals'
import { readRollback, readRollout } from './read-rollback'
import { readCohorts, readFlags, readRollbackFlags } from './read-rollout-lines'
import { readQuestions, readSentOut, readSignOffs } from './read-sign-offs'
import { readStatus } from './read-status'
import { readStories } from './read-stories'
import { reviewTitle } from './words'

/** Reads one feature spec: the project's own template, and the forms of spec-kit and OpenSpec. Never throws. */
export function readFeatureSpec(path: string, outline: DocumentTree, placeholders: readonly Placeholder[]): FeatureSpec {
  const end = endMarkOf(outline)
  const title = outline.sections.find(({ level, index }) => level === 1 && index !== end)?.index ?? -1
  const reading: FeatureSource = { path, outline, title, hasPlaceholder: blanksOf(placeholders) }
  const { certain, possible } = readHeadFields(outline)
  const isStatus = ({ key }: MetadataField): boolean => statusKey.test(key)
  const status = certain.find(isStatus) ?? possible.find((field) => isStatus(field) && readStatus(field.value) !== 'unknown') ?? null
  return {
    status: status && !reading.hasPlaceholder(status.range) ? readStatus(status.value) : 'unfilled',
    rawStatus: status?.value ?? '',
    statusPlace: status ? place(path, outline, status.range) : null,
    targetDate: targetDate(reading, [...certain, ...possible]),
    head: headOf(reading, [...certain, ...possible]),
    ...readGoals(reading),
    ...readStories(reading),
    questions: readQuestions(reading),
    signOffs: readSignOffs(reading),
    hasSignOffs: outline.sections.some(({ level, title: words }) => level > 0 && reviewTitle.test(words)),
    sentOut: readSentOut(reading),
    compliance: readCompliance(reading),
    cohorts: readCohorts(reading),
    flags: readFlags(reading),
    rollbackFlags: readRollbackFlags(reading),
    rollback: readRollback(reading),
    rollout: readRollout(reading),
  }
}

/** Whether a placeholder begins in a range. */
function blanksOf(placeholders: readonly Placeholder[]): (range: Range) => boolean {
  const starts = placeholders.map(({ range }) => range.from).sort((a, b) => a - b)
  return (range) => countWithin(starts, range) > 0
}

/** A field that is still a placeholder is left out: the placeholder is reported itself. */
function headOf({ path, outline, hasPlaceholder }: FeatureSource, fields: readonly MetadataField[]): FeatureHead {
  const first = (pattern: Pattern): FeatureHead['id'] => {
    const field = fields.find(({ key }) => pattern.test(key))
    if (!field || hasPlaceholder(field.range)) return null
    return { value: field.value, place: place(path, outline, field.range) }
  }
  return { id: first(idKey), owner: first(ownerKey), approvers: first(approversKey), target: first(targetKey) }
}

/** The latest date in the field: an older one beside it was postponed. */
function targetDate({ path, outline }: FeatureSource, fields: readonly MetadataField[]): FeatureSpec['targetDate'] {
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
