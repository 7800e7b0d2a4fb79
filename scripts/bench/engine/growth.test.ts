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
  // What takes no time is measured once at each length.
  expect(lengths.length % 2).toBe(0)
  for (let at = 0; at < lengths.length; at += 2) {
    const [once = 0, more = 0] = lengths.slice(at, at + 2)
    expect(more / once).toBeGreaterThan(3.5)
    expect(more / once).toBeLessThan(4.5)
  }
})
