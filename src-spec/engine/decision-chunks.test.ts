import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Workspace } from '../model/workspace'
import { createJudge, judge } from './judge'
import { JudgementReader, JudgementSerializer, type JudgementTexts } from './judgement-serializer'

const head = ['# Log', '', '| ID | Date | Decision | Status |', '| --- | --- | --- | --- |']
const rows = Array.from({ length: 450 }, (_, row) => `| ${row + 1} | 2026-09-01 | Lay berth ${row} | Active |`)

function workspace(lines: readonly string[]): Workspace {
  const documents = [
    { path: 'DECISION_LOG.md', text: lines.join('\n') },
    { path: 'docs/adr/0001-rope.md', text: '# 1. Buy rope\n\n## Status\n\nAccepted\n\n## Decision\n\nBuy it.\n' },
  ]
  const history = { kind: 'unknown', reason: 'Not asked.' } as const
  return { documents, unreadable: [], configuration: null, deadLinks: null, history, today: '2026-11-20' }
}

it('sends one chunk when one row of a long log is edited, and what is read stays the same objects', () => {
  const judging = createJudge()
  const serializer = new JudgementSerializer()
  const reader = new JudgementReader()
  const first = serializer.changes(judging(workspace([...head, ...rows])))
  const before = reader.part(first, 'decisions')
  const edited = serializer.changes(judging(workspace([...head, ...rows.with(250, '| 251 | 2026-09-01 | Lay no berth | Active |')])))
  expect(
    Object.keys(edited)
      .filter((name) => name.startsWith('decisions'))
      .sort(),
  ).toEqual(['decisions', 'decisions:2'])
  expect(Object.values(edited).join('').length).toBeLessThan(Object.values(first).join('').length / 3)
  const after = reader.part({ ...first, ...edited }, 'decisions')
  expect(after[199]).toBe(before[199])
  expect(after[250]?.title).toBe('Lay no berth')
  expect(after[449]).toEqual({ ...before[449], place: after[449]?.place, datePlace: after[449]?.datePlace, idPlace: after[449]?.idPlace })
})

it('is read as it was judged, whatever was edited', () => {
  const step = fc.record({
    at: fc.nat(470),
    cut: fc.constantFrom(0, 0, 1, 1, 5, 120, 300),
    put: fc.array(fc.constantFrom('| 9 | 2026-01-01 | Sell 9 | Active |', '', 'Words.', '# Part'), { maxLength: 3 }),
  })
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 5 }), (steps) => {
      const serializer = new JudgementSerializer()
      const reader = new JudgementReader()
      let texts: JudgementTexts = {}
      let lines: readonly string[] = [...head, ...rows]
      for (const { at, cut, put } of [{ at: 0, cut: 0, put: [] }, ...steps]) {
        lines = lines.toSpliced(at, cut, ...put)
        const judgement = judge(workspace(lines))
        texts = { ...texts, ...serializer.changes(judgement) }
        expect(reader.part(texts, 'decisions')).toEqual(judgement.decisions)
      }
    }),
    { numRuns: 40 },
  )
})

it.each(['decision-reader.ts', 'list-reader.ts'])('%s carries nothing of the engine into the window and the search', (name) => {
  const source = readFileSync(join(import.meta.dirname, name), 'utf8')
  const imports = source.match(/^(?:import|export .* from).*/gm) ?? []
  expect(imports.length).toBeGreaterThan(0)
  expect(imports.filter((line) => !line.startsWith('import type '))).toEqual([])
})
