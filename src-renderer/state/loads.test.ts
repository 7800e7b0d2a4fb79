import { expect, test } from 'vitest'

const files = import.meta.glob(['./**/*.ts', '!./**/*.test.ts'])

test('every file of state/ loads in plain Node, without a window and without a bridge', async () => {
  expect('window' in globalThis || 'document' in globalThis).toBe(false)
  expect(Object.keys(files).length).toBeGreaterThan(40)
  for (const load of Object.values(files)) await expect(load()).resolves.toBeDefined()
})
