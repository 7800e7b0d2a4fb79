import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hardTexts } from '../fixtures/hard-texts'
import { markdownPieces } from '../fixtures/markdown-pieces'
import { spec } from '../fixtures/shop'
import { workspaceOf } from '../testing/check-tester'
import type { Place } from '../text/source'
import { createJudge, judge } from './judge'
import type { Judgement } from './judgement'

/** Multiplies the number of generated cases, such as `PROPERTY_TIMES=10`. */
const propertyTimes = Number(process.env.PROPERTY_TIMES ?? 1)

/** One path of each kind, and one of no kind. */
const paths = [
  'SPEC.md',
  'ACTIVE_SPEC.md',
  'DECISION_LOG.md',
  'CONSTITUTION.md',
  'work/missions/a/TECHNICAL-DESIGN.md',
  'specs/a/spec.md',
  'docs/adr/0001-a.md',
  'NOTES.md',
]

const text = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.constantFrom(...markdownPieces), { maxLength: 80 }).map((parts) => parts.join('')) },
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
)

/** The text beside a valid SPEC, and another text as its baseline. */
function judged(path: string, now: string, before: string | null, judgeWorkspace = judge): Judgement {
  const committed = before === null ? {} : { committed: { 'SPEC.md': spec, [path]: before } }
  return judgeWorkspace(workspaceOf({ documents: { 'SPEC.md': spec, [path]: now }, ...committed, finds: [] }))
}

it('judges any text deterministically, with places inside the text', () => {
  // One of the two judges has read the SPEC, and all earlier texts, already.
  const memoizedJudge = createJudge()
  fc.assert(
    fc.property(fc.constantFrom(...paths), text, fc.option(text), (path, now, before) => {
      const judgement = judged(path, now, before)
      expect(JSON.stringify(judged(path, now, before, memoizedJudge))).toBe(JSON.stringify(judgement))
      const lengths = new Map([
        ['SPEC.md', spec.length],
        [path, now.length],
      ])
      for (const { path: where, range, line, column, endLine, endColumn } of placesIn(judgement)) {
        expect(range.from).toBeGreaterThanOrEqual(0)
        expect(range.to).toBeGreaterThanOrEqual(range.from)
        expect(range.to).toBeLessThanOrEqual(lengths.get(where) ?? 0)
        expect(line > 0 && column > 0 && (endLine > line || (endLine === line && endColumn >= column))).toBe(true)
      }
      const ids = judgement.findings.map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      for (const { edits } of judgement.findings.flatMap(({ fixes }) => fixes)) {
        for (const { path: where, range } of edits) expect(range.to).toBeLessThanOrEqual(lengths.get(where) ?? 0)
      }
    }),
    { numRuns: 500 * propertyTimes },
  )
}, 1_200_000)

function placesIn({ findings, conflicts, items, decisions, facts, documents }: Judgement): readonly Place[] {
  return [
    ...findings.flatMap(({ place, related }) => [place, ...related]),
    ...conflicts.flatMap(({ winner, loser }) => [winner.place, loser.place]),
    ...items.map(({ place }) => place),
    ...decisions.map(({ place }) => place),
    ...facts.map(({ place }) => place),
    ...documents.flatMap(({ sections }) => sections.map(({ place }) => place)),
  ]
}

describe('texts made to be slow', () => {
  for (const [name, make] of Object.entries(hardTexts)) {
    it(name, () => {
      const hard = make(20_000)
      for (const path of paths) expect(judged(path, hard, `${hard}\n\nmore\n`).documents.map((document) => document.path)).toContain(path)
    })
  }

  it('a hundred thousand nested quotes, and one line of ten megabytes', () => {
    for (const hard of [hardTexts['nested quotes']?.(100_000) ?? '', hardTexts['one line of words']?.(10_000_000) ?? '']) {
      expect(hard.length).toBeGreaterThan(99_999)
      expect(judged('NOTES.md', hard, null).documents).toHaveLength(2)
      expect(judged('ACTIVE_SPEC.md', hard, null).documents).toHaveLength(2)
    }
  })
})
