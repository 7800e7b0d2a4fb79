import { expect, it } from 'vitest'
import { judge } from '../engine/judge'
import { log, shop } from '../fixtures/shop'
import { workspaceOf } from '../testing/check-tester'
import { noMergeMarker } from './no-merge-marker'

it('offers choices that can be distinguished when both versions have the same name', () => {
  const text = '# Shop\n\n<<<<<<< main\nBoats\n=======\nShips\n>>>>>>> main\n'
  const [finding] = judge(workspaceOf({ documents: { 'SPEC.md': text }, finds: [] })).findings.filter(
    ({ check }) => check === noMergeMarker.id,
  )
  expect(finding?.fixes.map(({ title }) => title)).toEqual(['Keep the first version', 'Keep the second version', 'Keep both'])
})

it('asks to choose one version of a decision that both sides changed, and shows a marker that has no other', () => {
  const nextOf = (text: string) => judge(workspaceOf({ documents: { ...shop, 'DECISION_LOG.md': text }, finds: [] })).next
  const [row = ''] = /^\| D-002 .*$/m.exec(log) ?? []
  const both = `<<<<<<< main\n${row}\n=======\n${row.replace('✅ Active', '❌ Rejected')}\n>>>>>>> topic`
  expect(nextOf(log.replace(row, both))).toMatchObject({ button: 'Choose a version…', remaining: 1 })
  expect(nextOf(log.replace(row, `${row}\n>>>>>>> topic`))).toMatchObject({ button: 'Show', remaining: 1 })
})
