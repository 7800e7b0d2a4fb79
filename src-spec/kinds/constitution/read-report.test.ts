import { describe, expect, it } from 'vitest'
import { articles } from '../../fixtures/constitution'
import { readDocumentTree } from '../../markdown/sections/read-document-tree'
import { readConstitution } from './read-constitution'

const read = (text: string) => readConstitution('CONSTITUTION.md', readDocumentTree(text)).report
const withLines = (lines: string) => `<!-- Sync Impact Report\nVersion change: 1.0.0 → 1.1.0\n${lines}\n-->\n# Law\n`

it('reads the entry with the highest version, with any arrow', () => {
  const report = read(articles)
  expect([report?.from, report?.to]).toEqual(['2.0.0', '2.1.0'])
  expect(report?.sections.map(({ what, numbers, title }) => [what, numbers, title])).toEqual([['article', [4], 'Quiet Nights']])
  expect(report?.pending.map(({ path }) => path)).toEqual(['.plans/review.md'])
})

it('reads the latest of several entries and of several comments', () => {
  const older = '<!-- Sync Impact Report\nVersion change: 1.0.0 → 1.1.0\nAdded sections: Old Part\n-->\n'
  const newer = '<!-- Sync Impact Report\nv1.2.1 (2026-02-08) - PATCH\nv1.2.0 (2026-02-07) - MINOR\n- Added sections: New Part\n-->\n'
  for (const text of [older + newer, newer + older])
    expect(read(`${text}# Law\n`)).toMatchObject({ from: null, to: 'v1.2.1', sections: [] })
})

it('reads a section too, and returns null without a report', () => {
  expect(read('# Law\n\n## Sync Impact Report\n- Version change: 1.0.0 → 1.1.0\n')?.to).toBe('1.1.0')
  expect(read('# Sync Impact Report\n- Version change: 1.0.0 → 1.1.0\n\n# Law\n')?.to).toBe('1.1.0')
  expect(read('<!-- A note on version 2.0.0 -->\n# Law\n')).toBeNull()
})

it.each([
  ['1.0.0 → 1.1.0', '1.0.0', '1.1.0'],
  ['v1.0.0 -> v1.1.0', 'v1.0.0', 'v1.1.0'],
  ['(unversioned draft 0.1.0) → 1.0.0', null, '1.0.0'],
  ['[TEMPLATE] => 1.0.0 (first ratification)', null, '1.0.0'],
  ['1.0.0 to 2.0', '1.0.0', '2.0'],
  ['1.0.0 → 1.1.0 → 1.2.0', '1.0.0', '1.2.0'],
  ['1.0.0 → 1.1.0, as planned in 0.9.0', '1.0.0', '1.1.0'],
  ['1.0.0', null, '1.0.0'],
  ['none', null, null],
])('reads the change %s', (change, from, to) => {
  const report = read(`<!-- Sync Impact Report\nVersion change: ${change}\n-->\n# Law\n`)
  expect([report?.from, report?.to]).toEqual([from, to])
})

const named: readonly (readonly [string, readonly (readonly [string, readonly number[]])[]])[] = [
  ['Added sections: ARTICLE I-IV with all parts', [['ARTICLE I-IV', [1, 2, 3, 4]]]],
  ['Added sections: Articles I, III and V–VI', [['Articles I, III and V–VI', [1, 3, 5, 6]]]],
  ['Modified principles: II. Old Name → II. New Name', [['II. New Name', [2]]]],
  [
    'Modified principles:\n- Principle 3: Tests (wider)\n- V. Logs: clearer',
    [
      ['Principle 3', [3]],
      ['V. Logs', [5]],
    ],
  ],
  [
    'Added principles:\n  I. Tests\n  VI. Logs\n  and a word on both\nRemoved principles: none',
    [
      ['I. Tests', [1]],
      ['VI. Logs', [6]],
    ],
  ],
  [
    'Added sections:\n- Core Rules (three of them: Tests,\n  Logs)\n- Data Retention',
    [
      ['Core Rules', []],
      ['Data Retention', []],
    ],
  ],
  ['Added sections: 3', [['3', []]]],
  ['Added sections: N/A\nRemoved sections: Article IX', []],
  ['Added sections: none\n- Follow-up: Article IX', []],
  [
    'Added sections: Data Retention (new; see below), "Quiet Nights"',
    [
      ['Data Retention', []],
      ['Quiet Nights', []],
    ],
  ],
  ['- Added sections:\n  - Data Retention: five years\n- Templates requiring updates:\n  - README.md', [['Data Retention', []]]],
]

it.each(named)('reads the names of %j', (lines, expected) => {
  const text = withLines(lines)
  const sections = read(text)?.sections ?? []
  expect(sections.map(({ name, numbers }) => [name, numbers])).toEqual(expected)
  for (const { name, place } of sections) expect(text.slice(place.range.from, place.range.to)).toBe(name)
})

describe('pending templates', () => {
  it.each([
    [
      'Templates requiring updates:\n- a/plan.md ⚠ pending\n- b/spec.md ✅ updated\n- [ ] c/tasks.md\n- [x] d/done.md',
      ['a/plan.md', 'c/tasks.md'],
    ],
    ['Templates requiring updates: a/plan.md (⚠ pending), b/spec.md (✅)', ['a/plan.md']],
    ['Templates:\n- ⚠ a/plan.md — read again; no structural change needed\n- ⚠ b/spec.md: up to date', []],
    ['Templates (✅ updated / ⚠ pending): none', []],
    ['Templates requiring updates: ⚠ none', []],
    ['Follow-up TODOs: N/A', []],
    ['- Templates:\n  - ⚠️ the review sheet', ['⚠️ the review sheet']],
  ])('in %j', (lines, expected) => expect(read(withLines(lines))?.pending.map(({ path }) => path)).toEqual(expected))
})

it.each([
  '版本变更: 1.0.0 → 1.1.0',
  'Cambio de versión: 1.0.0 → 1.1.0',
  'バージョン変更：1.0.0 → 1.1.0',
  'Изменение версии: 1.0.0 → 1.1.0',
])('reads the change of a version in other languages: %s', (line) =>
  expect(read(`<!--\n${line}\n-->\n# Law\n`)).toMatchObject({ from: '1.0.0', to: '1.1.0' }),
)

it.each([
  ['- ⚠ .specify/templates/commands/*.md (not present)', []],
  ['- ⚠ .specify/templates/plan.md：无需修改', []],
  ['- ⚠ .specify/templates/plan.md: 変更不要', []],
  ['- ⚠ .specify/templates/plan.md (no existe)', []],
  ['- .specify/templates/plan.md 待更新', ['.specify/templates/plan.md']],
  ['- .specify/templates/plan.md ⚠ pendiente', ['.specify/templates/plan.md']],
])('reads what waits from %s', (line, pending) => {
  expect(read(withLines(`Templates requiring updates:\n${line}`))?.pending.map(({ path }) => path)).toEqual(pending)
})
