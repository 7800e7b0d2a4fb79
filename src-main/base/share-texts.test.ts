import { expect, test } from 'vitest'
import { shareTexts } from './share-texts'

test('changes no text, and keeps HEAD as the baseline one object', () => {
  const head = { 'SPEC.md': 'boats', 'gone.md': 'ropes' }
  const history = { kind: 'known' as const, head, baseline: head, branch: 'main' }
  const shared = shareTexts(history, (path) => (path === 'SPEC.md' ? 'coats' : undefined))
  expect(shared).toEqual(history)
  expect(shared.baseline).toBe(shared.head)
  const parted = { ...history, baseline: { 'SPEC.md': 'oars' } }
  expect(shareTexts(parted, () => 'boats')).toEqual(parted)
})
