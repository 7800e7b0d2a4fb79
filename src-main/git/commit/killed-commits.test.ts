import { afterEach, beforeEach, expect, it } from 'vitest'
import { buildScript } from '../../testing/build-worker'
import { killCommits } from '../../testing/kill-commits'
import { newFolder, removeFolders } from '../../testing/temporary-folders'
import { isolateHome } from '../../testing/test-repository'

let script = ''
let restore: () => void
beforeEach(async () => {
  restore = isolateHome(newFolder('home'))
  script = await buildScript('testing/commit-until-killed.ts')
})
afterEach(() => {
  restore()
  removeFolders()
})

it('a kill at any moment of a commit, with git or without, leaves the old state or the whole new one after the next start', async () => {
  let state = 5
  const random = (below: number) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    return (state >>> 8) % below
  }
  const { kills, failures } = await killCommits(newFolder('kills'), 3, random, script)
  expect(failures).toEqual({ torn: [], commits: [], index: [], locks: [], orphans: [] })
  expect(kills).toBeGreaterThan(0)
})
