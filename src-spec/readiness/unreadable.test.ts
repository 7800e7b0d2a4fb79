import { expect, it } from 'vitest'
import { judge } from '../engine/judge'
import { shop } from '../fixtures/shop'
import { workspaceOf } from '../testing/check-tester'

const judged = (unreadable: string) =>
  judge(
    workspaceOf({
      documents: Object.fromEntries(Object.entries(shop).filter(([path]) => path !== unreadable)),
      committed: shop,
      unreadable: { [unreadable]: null },
      finds: [],
    }),
  )

it('leaves a repository where it is when a document beside the core ones cannot be read, but not ready', () => {
  const { stage, gates, findings } = judged('specs/berths.md')
  expect(findings.some(({ check, severity }) => check === 'no-unreadable-document' && severity === 'error')).toBe(true)
  expect(gates.filter(({ state }) => state === 'closed').map(({ id }) => id)).toEqual(['no-error'])
  expect(stage).toBe('ACCEPT')
})

it('keeps the first stage closed when a core document cannot be read', () => {
  expect(judged('SPEC.md').stage).toBe('INIT')
})
