import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readDocumentTree } from '../../markdown/sections/read-document-tree'
import { appendDecision } from './append/append-decision'
import { readDecisionLog } from './index'

const pieces = [
  '| ID | Date | Decision | Status |\n',
  '|---|---|---|---|\n',
  '| D-1 | 2026-01-01 | x | ✅ |\n',
  '## D-2: y\n',
  '- **D-3** (',
  '2026-02-02',
  '**Status**: ',
  '`',
  '```\n',
  '> ',
  '<!--',
  '-->',
  '\n',
  '\r\n',
  '|',
  '\\',
  '**',
  '[',
  '](',
  ')',
  '# ',
  '—',
  '✅',
  '{{X}}',
  'LLM Prompt',
  ' · ',
  ':',
]
const text = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 40 })
  .map((parts) => parts.join(''))

it('reads any text, and appends without changing existing text', () => {
  fc.assert(
    fc.property(text, (any) => {
      const outline = readDocumentTree(any)
      const log = readDecisionLog('L.md', outline)
      expect(readDecisionLog('L.md', readDocumentTree(any))).toEqual({
        ...log,
        cellOf: expect.any(Function),
        wholeOf: expect.any(Function),
      })
      for (const { place, idPlace, datePlace } of log.decisions) {
        for (const at of [place, idPlace, datePlace])
          if (at) expect(at.range.from >= 0 && at.range.to <= any.length && at.range.from <= at.range.to).toBe(true)
      }
      const draft = { id: 'D-9', date: '2026-11-20', type: '', title: 'Boats', rationale: 'Sea', status: 'Active', scope: '', extra: {} }
      const edits = appendDecision('L.md', any, outline, log, draft)
      expect(edits.length).toBeGreaterThan(0)
      for (const { range } of edits) expect(range.from).toBe(range.to)
    }),
    { numRuns: 500 },
  )
})
