import { expect, test } from 'vitest'
import type { Workspace } from '#spec'
import { growth } from './growth.mjs'

test('growth judges each text made to be slow at 50 KB and at four times its length', () => {
  const lengths: number[] = []
  const [row] = growth({ judge: ({ documents: [document] }: Workspace) => lengths.push(document?.text.length ?? 0) })
  expect(row).toMatchObject({
    what: expect.stringMatching(/50 → 200 KB$/),
    goal: expect.stringContaining('for 4 times the text'),
  })
  // Three runs of one length, then three of the other.
  expect(lengths.length % 6).toBe(0)
  for (let at = 0; at < lengths.length; at += 6) {
    const [once, more] = [lengths[at] ?? 0, lengths[at + 3] ?? 0]
    expect(lengths.slice(at, at + 6)).toEqual([once, once, once, more, more, more])
    expect(more / once).toBeGreaterThan(3.5)
    expect(more / once).toBeLessThan(4.5)
  }
})
