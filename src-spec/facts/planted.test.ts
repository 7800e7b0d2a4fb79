import { describe, expect, it } from 'vitest'
import { judge } from '../engine/judge'
import type { FactCase } from '../fixtures/facts/conflicts/fact-case'
import { lookAlikes, plantedConflicts } from '../fixtures/facts/conflicts/index'
import { workspaceOf } from '../testing/check-tester'

/** The marked words of every error about a conflict, in the order of the findings. */
function losersOf({ texts }: FactCase): readonly string[] {
  return judge(workspaceOf({ documents: texts, finds: [] }))
    .findings.filter(({ check, severity }) => check === 'no-conflict-with-spec' && severity === 'error')
    .map(({ place: { path, range } }) => (texts[path] ?? '').slice(range.from, range.to))
}

const nameOf = ({ texts }: FactCase) =>
  Object.values(texts)
    .map((text) => text.split('\n').slice(-3).join(' ').trim())
    .join(' ⟂ ')

describe('a planted contradiction is found', () => {
  it.each(plantedConflicts.map((one) => [nameOf(one), one] as const))('%s', (_, one) => {
    expect(losersOf(one)).toEqual(one.loses)
  })
})

describe('a look-alike is none', () => {
  it.each(lookAlikes.map((one) => [nameOf(one), one] as const))('%s', (_, one) => {
    expect(losersOf(one)).toEqual([])
  })
})
