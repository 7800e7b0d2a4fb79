import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readDocumentTree } from '../../markdown/sections/read-document-tree'
import type { DocumentTree } from '../../markdown/sections/tree'
import type { ColumnRole } from './model'
import { readLog } from './read-log'

const path = 'DECISION_LOG.md'
const head = ['# Log', '', 'Words.', '', '## Entries', '', '| ID | Date | Decision | Status |', '| --- | --- | --- | --- |']
const rows = Array.from(
  { length: 200 },
  (_, row) => `| ${row + 1} | 2026-09-01 | Lay berth ${row} of the *long* pier; supersedes 1 | Active |`,
)
const tail = ['', '## Notes', '', 'None.']
const lines = [...head, ...rows, ...tail]

/** How many rows were read, and not taken from the version before. */
function readEdited(before: readonly string[], after: readonly string[]): number {
  const outline = readDocumentTree(before.join('\n'))
  // A row that only moved keeps the list of the ids that it names.
  const known = new Set(readLog(path, outline).all.map(({ decision }) => decision.supersedes))
  return readLog(path, readDocumentTree(after.join('\n'), outline)).all.filter(({ decision }) => !known.has(decision.supersedes)).length
}

it('reads again the part of a long table that was edited, and no other', () => {
  const at = head.length + 20
  const edited = '| 21 | 2026-09-01 | Lay no berth; supersedes 1 | Active |'
  expect(readEdited(lines, lines.with(at, edited))).toBe(50)
  expect(readEdited(lines, lines.toSpliced(at, 0, edited))).toBe(51)
  expect(readEdited(lines, lines.toSpliced(at, 1))).toBe(49)
  expect(readEdited(lines, lines.with(2, 'Other words.'))).toBe(0)
  expect(readEdited(lines, lines.toSpliced(head.length + 200, 0, edited))).toBe(1)
})

it('reads all rows again when the edit changes what they mean', () => {
  expect(readEdited(lines, lines.with(6, '| ID | Date | Decision | Owner |'))).toBe(200)
  expect(readEdited(lines, lines.with(2, 'Legend: 🚧 = accepted'))).toBe(200)
})

const roles: readonly ColumnRole[] = ['id', 'date', 'title', 'status', 'rationale']

function answerOf(outline: DocumentTree) {
  const { log, next, rowsNext } = readLog(path, outline)
  const { cellOf, wholeOf, ...values } = log
  const places = log.decisions.map((decision) => [wholeOf(decision), ...roles.map((role) => cellOf(decision, role))])
  return { ...values, places, shape: next.shape, at: next.at, rowsNext }
}

it('is read as a whole text, whatever was edited', () => {
  const put = fc.constantFrom(
    '| 9 | 2026-01-01 | Sell 9; supersedes 8 | Active |',
    '| 7 | 2026-01-01 | **Sell** `7` | Superseded by 9 |',
    '| 5 | {{date}} | Sell | Active |',
    '> | 3 | 2026-01-01 | Sell | Active |',
    '  | 4 | 2026-01-01 | Sell | Active |',
    '| ID | Date | Decision | Status |',
    '| --- | --- | --- | --- |',
    '',
    'Words.',
    '## Part',
    '### 3: Lay rope',
    '- 2026-01-02: Use rope',
    'Legend: 🚧 = accepted',
    '| 🚧 | 2026-01-01 | Sell | 🚧 |',
  )
  const key = fc.record({ at: fc.oneof(fc.constant(0), fc.nat(40)), text: fc.constantFrom('x', ' ', '  ', '|') })
  const step = fc.record({
    at: fc.oneof(fc.nat(216), fc.nat(14), fc.constantFrom(57, 58, 107, 108)),
    cut: fc.constantFrom(0, 0, 0, 1, 2, 9, 60, 150),
    put: fc.array(put, { maxLength: 2 }),
    key,
  })
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => {
      let now: readonly string[] = lines
      let outline = readDocumentTree(now.join('\n'))
      for (const { at, cut, put, key } of steps) {
        now = now.toSpliced(at, cut, ...put)
        const line = now[at + 3] ?? ''
        // A key within a line as well as whole lines.
        if (line !== '') now = now.with(at + 3, line.slice(0, key.at) + key.text + line.slice(key.at))
        const text = now.join('\n')
        outline = readDocumentTree(text, outline)
        expect(answerOf(outline)).toEqual(answerOf(readDocumentTree(text)))
      }
    }),
    { numRuns: 25 },
  )
})
