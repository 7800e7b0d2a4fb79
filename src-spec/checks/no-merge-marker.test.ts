import { expect, it } from 'vitest'
import { judge } from '../engine/judge'
import { workspaceOf } from '../testing/check-tester'
import { noMergeMarker } from './no-merge-marker'

it('offers choices that can be distinguished when both versions have the same name', () => {
  const text = '# Shop\n\n<<<<<<< main\nBoats\n=======\nShips\n>>>>>>> main\n'
  const [finding] = judge(workspaceOf({ documents: { 'SPEC.md': text }, finds: [] })).findings.filter(
    ({ check }) => check === noMergeMarker.id,
  )
  expect(finding?.fixes.map(({ title }) => title)).toEqual(['Keep the first version', 'Keep the second version', 'Keep both'])
})
