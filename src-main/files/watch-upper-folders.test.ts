import { appendFileSync, mkdirSync, renameSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { newFolder, removeFolders } from '../testing/temporary-folders'
import { type UpperWatch, watchUpperFolders } from './watch-upper-folders'

let watch: UpperWatch | null = null
afterEach(() => {
  watch?.close()
  removeFolders()
})

const eventually = { timeout: 60_000, interval: 5 }

/** Two files in turn, since the system reports equal changes in a row as one. */
function writeMuch(folder: string): void {
  for (let line = 0; line < 300; line += 1) appendFileSync(join(folder, `build-${line % 2}.log`), 'a line\n')
}

function start() {
  const above = newFolder('above')
  const root = join(above, 'repository')
  mkdirSync(root)
  let reports = 0
  let changes = 0
  watch = watchUpperFolders({
    upper: [root],
    ancestors: [above],
    isSearched: () => true,
    onFolders: () => {
      reports += 1
    },
    onActivity: () => {
      changes += 1
    },
    onExhausted: () => undefined,
  })
  /** Does the thing again and again, each time with another name, until it is reported. */
  const reported = async (deed: (number: number) => void) => {
    const before = reports
    let number = 0
    await vi.waitUntil(() => {
      if (reports === before) deed(number++)
      return reports > before
    }, eventually)
  }
  return { above, root, watch, reported, changes: () => changes }
}

test('a folder above the root in which much is written is left for a while', async () => {
  const { above, root, watch, reported } = start()
  expect(watch.restartBusy()).toBe(0)
  writeMuch(above)
  await vi.waitUntil(() => {
    // It is left, although it is wanted still.
    watch.setFolders([root], [above])
    return watch.restartBusy() === 1
  }, eventually)
  expect(watch.restartBusy()).toBe(0)
  await reported(() => mkdirSync(join(root, 'specs'), { recursive: true }))
  renameSync(root, join(dirname(root), 'elsewhere'))
  await reported(() => undefined)
})

test('a folder of the repository is watched however much is written in it', async () => {
  const { root, watch, reported } = start()
  writeMuch(root)
  await reported((number) => mkdirSync(join(root, `specs-${number}`)))
  expect(watch.restartBusy()).toBe(0)
})

test('a change of any file is reported, but for those above the root', async () => {
  const { above, root, watch, changes, reported } = start()
  writeMuch(above)
  // The folder of the repository is renamed after what was written above it, so all of that is reported before.
  renameSync(root, join(dirname(root), 'elsewhere'))
  await reported(() => undefined)
  expect(changes()).toBeLessThanOrEqual(1)
  watch.close()
  const inside = start()
  await vi.waitUntil(() => {
    appendFileSync(join(inside.root, 'main.c'), 'a line')
    return inside.changes() > 0
  }, eventually)
})
