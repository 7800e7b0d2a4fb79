import { expect, it } from 'vitest'
import type { ReplyEffect, ReplyReview, ReviewedSection } from '#spec'
import { count, effectWords, reviewWords, sourceWords } from './prompt-words'

function reviewOf(...statuses: readonly ReviewedSection['status'][]): ReplyReview {
  const sections = statuses.map((status, index) => ({ id: `s${index}`, status }) as ReviewedSection)
  return { checks: [], isOtherDocument: false, sections }
}

const same = { stage: 'DRAFT', percent: 50 } as const
const nothing: ReplyEffect = { newFindings: [], losses: [], settled: 0, deleted: 0, before: same, after: same }
const error = { id: 'a', severity: 'error', message: 'MongoDB.', section: null, path: null } as const

it('counts in the singular and the plural', () => {
  expect([count(1, 'word'), count(1240, 'word')]).toEqual(['1 word', '1,240 words'])
  expect(reviewWords(reviewOf('changed', 'unchanged'))).toBe('1 section changes. 1 stays as it is.')
  expect(reviewWords(reviewOf('changed', 'changed', 'missing', 'new', 'unchanged', 'unchanged'))).toBe(
    '2 sections change, 1 is missing in the reply, 1 is new. 2 stay as they are.',
  )
  expect(reviewWords(reviewOf('unchanged'))).toBe('Nothing changes. 1 stays as it is.')
})

it('says what taking the sections does', () => {
  expect(effectWords(nothing, 1)).toBeNull()
  expect(effectWords({ ...nothing, newFindings: [error] }, 1)).toBe('Taking this change brings 1 new error.')
  const loss = { kind: 'value', sentence: 'P95 latency would be gone.', section: null } as const
  expect(
    effectWords(
      { ...nothing, newFindings: [error, { ...error, severity: 'warning' }], losses: [loss], after: { stage: 'INIT', percent: 40 } },
      2,
    ),
  ).toBe('Taking these 2 changes brings 1 new error and 1 new warning, loses or weakens 1 statement and moves DRAFT to INIT.')
  const gone = { ...nothing, deleted: 3 }
  expect(effectWords(gone, 1)).toBe('3 findings disappear because their text is deleted.')
  expect(effectWords({ ...gone, settled: 1, deleted: 1 }, 1)).toBe(
    'Taking this change settles 1 finding. 1 finding disappears because its text is deleted.',
  )
  expect(sourceWords({ kind: 'template', file: 'SPEC.md' })).toContain('SPEC.md')
})
