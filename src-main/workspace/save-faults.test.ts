import { afterEach, expect, test } from 'vitest'
import { saveRandomBytes } from '../testing/save-random-bytes'
import { faultCodes, saveUnderFaults } from '../testing/save-under-faults'
import { newFolder, removeFolders } from '../testing/temporary-folders'

afterEach(removeFolders)

test('a save of which any call fails leaves whole bytes and the text, says so, and goes through the next time', async () => {
  const found = await saveUnderFaults(newFolder('faults'), (number) => [faultCodes[number % faultCodes.length] ?? 'EIO'])
  expect(found.failures).toEqual([])
  expect(found.tried).toBeGreaterThan(20)
})

test('an edited file of any bytes keeps all others, or is refused', async () => {
  let state = 7
  const found = await saveRandomBytes(newFolder('bytes'), 60, (below) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    return (state >>> 8) % below
  })
  expect(found.failures).toEqual([])
  expect(Math.min(found.saved, found.refused)).toBeGreaterThan(3)
})
