import { afterEach, expect, test } from 'vitest'
import { newFolder, removeFolders } from '../testing/temporary-folders'
import { runModel } from '../testing/workspace-model/run-model'

afterEach(removeFolders)

/** As in property-seed.ts. */
const asked = process.env.PROPERTY_SEED ?? '20261120'
const seed = asked === 'random' ? Date.now() % 2 ** 31 : Number(asked)

test('no line is lost and no other byte changes, whatever the user, other programs and git do in turn', async () => {
  const { steps, failures } = await runModel({ folder: newFolder('model'), runs: 10, seed, maxSteps: 20, isShrinking: true })
  expect(failures).toEqual([])
  expect(steps).toBeGreaterThan(0)
})
