import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { newFolder, removeFolders } from '../testing/temporary-folders'
import { readIdentities, withUpperFolders } from './folder-identities'
import { FolderWatches } from './folder-watches'

const eventually = { timeout: 60_000, interval: 5 }
const events: string[] = []
const watches = new FolderWatches({
  onEvent: (folder, _, name) => events.push(join(folder, name ?? '')),
  onLost: () => undefined,
  onExhausted: () => undefined,
})
afterEach(() => {
  watches.close()
  removeFolders()
})

test('a replaced folder is watched anew, and the others as they were', async () => {
  const root = newFolder('watched')
  const [one, other] = [join(root, 'one'), join(root, 'other')]
  for (const folder of [one, other]) mkdirSync(folder)
  watches.replace(await readIdentities([one, other]))
  renameSync(one, join(root, 'away'))
  mkdirSync(one)
  watches.replace(await readIdentities([one, other]))
  for (const folder of [one, other]) writeFileSync(join(folder, 'SPEC.md'), '# Boats\n')
  await vi.waitUntil(() => events.includes(join(other, 'SPEC.md')) && events.includes(join(one, 'SPEC.md')), eventually)
  watches.replace(await readIdentities([one]))
  events.length = 0
  writeFileSync(join(other, 'SPEC.md'), '# Oars\n')
  writeFileSync(join(one, 'SPEC.md'), '# Oars\n')
  await vi.waitUntil(() => events.includes(join(one, 'SPEC.md')), eventually)
  expect(events).not.toContain(join(other, 'SPEC.md'))
})

test('of a missing folder the nearest one above it is there, and all above it are known', async () => {
  const root = newFolder('watched')
  const missing = join(root, 'docs/adr')
  const identities = await readIdentities([missing, root])
  expect([...identities.keys()]).toEqual([root])
  expect([root, join(root, 'docs'), missing].every((folder) => withUpperFolders([missing]).has(folder))).toBe(true)
})
