import { join } from 'node:path'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { buildScript, buildWorker } from './testing/build-worker'
import { tryMessages } from './testing/messages/try-messages'
import { newFolder, removeFolders } from './testing/temporary-folders'

let workerFile = ''
let searchWorkerFile = ''
beforeAll(async () => {
  workerFile = await buildWorker()
  searchWorkerFile = await buildScript('store/search/worker.ts')
})
afterEach(removeFolders)

it('any message of the window is done, or refused with a sentence, and changes nothing outside the open documents', async () => {
  const resources = join(import.meta.dirname, '../resources')
  const folder = newFolder('messages')
  const tried = await tryMessages({ folder, count: 70, seed: 20261128, workerFile, searchWorkerFile, resources })
  expect(tried).toMatchObject({ answers: [], effects: [] })
  expect([tried.done > 8, tried.refused > 8]).toEqual([true, true])
})
