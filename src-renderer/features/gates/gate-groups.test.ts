import { expect, test } from 'vitest'
import type { Finding, Gate } from '#spec'
import { gateGroups } from './gate-groups'

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
  })
  expect(groups.map(({ stage, passed, gates }) => [stage, passed, gates.map((view) => view.gate.id)])).toEqual([
    ['INIT', 1, ['a', 'b']],
    ['DRAFT', 0, ['c']],
  ])
})

test('a gate has its findings, without ids that no finding has', () => {
  const [group] = gateGroups({ gates: [gate('b', 'INIT', 'closed', ['2', 'gone', '1'])], findings: [finding('1'), finding('2')] })
  expect(group?.gates[0]?.findings.map(({ id }) => id)).toEqual(['2', '1'])
})

test('without gates there are no groups', () => {
  expect(gateGroups({ gates: [], findings: [] })).toEqual([])
})
