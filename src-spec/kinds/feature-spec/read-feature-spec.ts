import { endMarkOf } from '../../markdown/parser/sections'
import type { DocumentTree } from '../../markdown/sections/tree'
import type { Placeholder } from '../../model/item'
import { readHeadFields } from '../../reading/metadata/head-fields'
import type { MetadataField } from '../../reading/metadata/metadata-pairs'
import { countWithin } from '../../text/count-within'
import { findDate } from '../../text/dates'
import { place } from '../../text/place'
import type { Range } from '../../text/source'
import { wordPattern } from '../../vocabulary/word-pattern'
import type { FeatureSource } from './feature-source'
import type { FeatureSpec } from './model'
import { readGoals } from './read-goals'
import { readRollback, readRollout } from './read-rollback'
import { readQuestions, readSignOffs } from './read-sign-offs'
import { readStatus } from './read-status'
import { readStories } from './read-stories'

const statusKey = wordPattern(
  [
    ...[
      'status',
      'spec status',
      'feature status',
      'document status',
      'state',
      'stand',
      'zustand',
      '状态',
      '狀態',
      'ステータス',
      '状態',
      '상태',
    ],
    ...['estado', 'statut', 'état', 'situação', 'статус', 'состояние', 'الحالة'],
  ],
  'whole',
)
const targetKey = wordPattern(
  [
    ...[
      'target',
      'target date',
      'target release',
      'due',
      'due date',
      'deadline',
      'release date',
      'launch date',
      'ship date',
      'delivery date',
    ],
    ...[
      'go live date',
      'golive date',
      'eta',
      'zieldatum',
      'termin',
      '目标日期',
      '截止日期',
      '截止',
      '目標日期',
      '目標日',
      '期限',
      '목표일',
      '마감일',
    ],
    ...['fecha límite', 'fecha objetivo', 'échéance', 'prazo', 'срок'],
  ],
  'whole',
)

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
    ...readGoals(reading),
    ...readStories(reading),
    questions: readQuestions(reading),
    signOffs: readSignOffs(reading),
    rollback: readRollback(reading),
    rollout: readRollout(reading),
  }
}

/** Whether a placeholder begins in a range. */
function blanksOf(placeholders: readonly Placeholder[]): (range: Range) => boolean {
  const starts = placeholders.map(({ range }) => range.from).sort((a, b) => a - b)
  return (range) => countWithin(starts, range) > 0
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
