import { afterEach, expect, test } from 'vitest'
import { damageDatabases } from '../testing/damage-databases'
import { newFolder, removeFolders } from '../testing/temporary-folders'

afterEach(removeFolders)

// The full size is `npm run torture -- damaged-databases`.
test('databases damaged in every kind open with the rows of a fresh one, and with the history that can be read', async () => {
  let state = 7
  const random = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  const results = await damageDatabases(newFolder('damaged'), 26, random)
  expect(results.flatMap(({ kind, failures }) => failures.map((failure) => `${kind}, ${failure}`))).toEqual([])
  expect(results.every(({ tried }) => tried === 2)).toBe(true)
})
