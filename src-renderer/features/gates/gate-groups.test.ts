import { expect, test } from 'vitest'
import type { Finding, Gate } from '#spec'
import { type GateView, gateGroups, leftWords, mergeWords } from './gate-groups'

const place = { path: 'SPEC.md', range: { from: 0, to: 1 }, line: 1, column: 1, endLine: 1, endColumn: 2 }
const finding = (id: string): Finding => ({ id, check: 'x', severity: 'error', message: id, place, related: [], fixes: [] })
const gate = (id: string, stage: Gate['stage'], state: Gate['state'], blockedBy: readonly string[] = []): Gate => ({
  id,
  stage,
  title: id,
  state,
  weight: 1,
  blockedBy,
})

test('gates are grouped by stage in the order of the judgement', () => {
  const groups = gateGroups({
    gates: [gate('a', 'INIT', 'passed'), gate('b', 'INIT', 'closed', ['1']), gate('c', 'DRAFT', 'unknown')],
    findings: [finding('1')],
    stage: 'INIT',
  })
  expect(groups.map(({ stage, passed, gates }) => [stage, passed, gates.map((view) => view.gate.id)])).toEqual([
    ['INIT', 1, ['a', 'b']],
    ['DRAFT', 0, ['c']],
  ])
})

test('a gate has its findings, without ids that no finding has', () => {
  const [group] = gateGroups({
    gates: [gate('b', 'INIT', 'closed', ['2', 'gone', '1'])],
    findings: [finding('1'), finding('2')],
    stage: 'INIT',
  })
  expect(group?.gates[0]?.findings.map(({ id }) => id)).toEqual(['2', '1'])
  expect(group?.gates[0]?.listedElsewhere).toBeNull()
})

test('a finding that keeps several gates closed is listed at one of them', () => {
  const groups = gateGroups({
    gates: [
      gate('exist', 'INIT', 'closed', ['1', '2']),
      gate('filled', 'INIT', 'closed', ['1', '2', '3']),
      gate('whole', 'DRAFT', 'closed', ['2']),
    ],
    findings: [finding('1'), finding('2'), finding('3')],
    stage: 'INIT',
  })
  const views = groups.flatMap(({ gates }) => gates)
  expect(views.map(({ findings }) => findings.map(({ id }) => id))).toEqual([['1', '2'], ['3'], []])
  expect(views.map(({ listedElsewhere }) => listedElsewhere)).toEqual([null, { count: 2, title: 'exist' }, { count: 1, title: 'exist' }])
})

test('an error is listed at the gate about its kind, not at the one about any error', () => {
  const [group] = gateGroups({
    gates: [gate('no-error', 'ACCEPT', 'closed', ['1', '2']), gate('decided', 'ACCEPT', 'closed', ['1'])],
    findings: [finding('1'), finding('2')],
    stage: 'ACCEPT',
  })
  expect(group?.gates.map(({ gate: { id }, findings }) => [id, findings.map((one) => one.id)])).toEqual([
    ['no-error', ['2']],
    ['decided', ['1']],
  ])
})

test('a stage beyond the present one names the stage before it', () => {
  const gates = [gate('a', 'INIT', 'passed'), gate('b', 'DRAFT', 'closed'), gate('c', 'ACCEPT', 'closed')]
  expect(gateGroups({ gates, findings: [], stage: 'DRAFT' }).map(({ after }) => after)).toEqual([null, null, 'DRAFT'])
  const first = [gate('a', 'INIT', 'closed'), ...gates.slice(1)]
  expect(gateGroups({ gates: first, findings: [], stage: 'INIT' }).map(({ after }) => after)).toEqual([null, 'INIT', 'DRAFT'])
  expect(gateGroups({ gates, findings: [], stage: 'GO' }).map(({ after }) => after)).toEqual([null, null, null])
})

test('a stage follows no other when every gate before it has passed', () => {
  const gates = [gate('a', 'DRAFT', 'passed'), gate('b', 'ACCEPT', 'passed'), gate('c', 'GO', 'closed')]
  expect(gateGroups({ gates, findings: [], stage: 'ACCEPT' }).map(({ after }) => after)).toEqual([null, null, null])
})

test('without gates there are no groups', () => {
  expect(gateGroups({ gates: [], findings: [], stage: 'INIT' })).toEqual([])
})

test('what is left of a gate is said in blanks where there are some', () => {
  const blank = (id: string, count: number): Finding => ({ ...finding(id), toFill: { count, section: id } })
  const wordsOf = (...findings: readonly Finding[]) => {
    const [group] = gateGroups({
      gates: [
        gate(
          'a',
          'INIT',
          'closed',
          findings.map(({ id }) => id),
        ),
      ],
      findings,
      stage: 'INIT',
    })
    return leftWords(group?.gates[0] as GateView)
  }
  expect(wordsOf(finding('1'), finding('2'))).toBe('2 left')
  expect(wordsOf(blank('1', 40), blank('2', 3))).toBe('43 to fill')
  expect(wordsOf(blank('1', 40), finding('2'))).toBe('40 to fill, 1 left')
  // A section that only says that it is empty has its blanks counted elsewhere.
  expect(wordsOf(blank('1', 0))).toBe('1 left')
})

test('a gate that only a merge keeps closed says so', () => {
  const marker = (path: string) => ({ check: 'no-merge-marker', place: { path } }) as Finding
  const other = { check: 'no-placeholder', place: { path: 'SPEC.md' } } as Finding
  expect(mergeWords([marker('SPEC.md'), marker('SPEC.md')])).toBe('SPEC.md is in the middle of a merge: 2 places.')
  expect(mergeWords([marker('SPEC.md')])).toBe('SPEC.md is in the middle of a merge: 1 place.')
  expect(mergeWords([marker('SPEC.md'), marker('DECISION_LOG.md')])).toBe('2 documents are in the middle of a merge: 2 places.')
  expect([mergeWords([]), mergeWords([marker('SPEC.md'), other])]).toEqual([null, null])
})
