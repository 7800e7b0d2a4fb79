import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hardTexts } from '../../../fixtures/hard-texts'
import { markdownPieces } from '../../../fixtures/markdown-pieces'
import { readDocumentTree } from '../../../markdown/sections/read-document-tree'
import { readDecisionLog } from '../index'
import { draftFields } from './record-fields'
import { recordForm } from './record-form'
import { writeRecord } from './write-record'

const pieces = [
  ...markdownPieces,
  ...[
    '---\n',
    'status: ',
    'date: 2026-05-04\n',
    '# 3. ',
    '# Rent\n\n',
    '## Status\n\n',
    'Accepted\n\n',
    '* ',
    '**Date**',
    ' — ',
    ': ',
    '| ',
  ],
  ...[
    '| Status | Accepted |\n|---|---|\n',
    '## Decision\n\n',
    '## Context\n',
    '### ',
    'Chosen option: "',
    '2026-05-04',
    '\n\n',
    '\r\n',
    '\r',
    '\uFEFF',
  ],
]
const anyText = fc
  .array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...pieces) }, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 30 })
  .map((parts) => parts.join(''))

function next(model: string): readonly unknown[] {
  const { extra } = draftFields(recordForm(model, []))
  const path = 'docs/adr/0003-rent.md'
  const draft = {
    id: '0004',
    date: '2026-11-20',
    type: 'ARCH',
    title: 'Use SQLite',
    rationale: 'One file.',
    status: 'Accepted',
    scope: 'SPEC.md',
  }
  const filled = { ...draft, extra: Object.fromEntries(extra.map((name) => [name, 'Said by Ana.'])) }
  const record = writeRecord({ model: { path, text: model }, others: [], taken: [path], paths: [path] }, filled)
  if (record.kind !== 'written') return [record.why]
  expect(record.text).toContain('One file.')
  if (extra.length > 0) expect(record.text).toContain('Said by Ana.')
  return readDecisionLog(record.path, readDocumentTree(record.text)).decisions.map(({ id, date, title, status }) => [
    id,
    date,
    title,
    status,
  ])
}

const expected = [['0004', '2026-11-20', 'Use SQLite', 'active']]

describe('a record beside any other', () => {
  it('is read back as written, after any record', () => {
    fc.assert(
      fc.property(anyText, (model) => {
        expect(next(model)).toEqual(expected)
      }),
      { numRuns: 500 },
    )
  })

  for (const [name, make] of Object.entries(hardTexts))
    it(`is written in time beside ${name}`, () => expect(next(`# Rent\n\n## Status\n\n${make(20_000)}`)).toEqual(expected), 10_000)
})
