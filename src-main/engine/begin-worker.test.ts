import { copyFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { afterAll, expect, test, vi } from 'vitest'
import { buildScript } from '../testing/build-worker'
import { newFolder, removeFolders } from '../testing/temporary-folders'

afterAll(removeFolders)

/** Stands for the engine: answers each message, with a function that is compiled only then. */
const engine = `const { parentPort } = require('node:worker_threads')
function answer(message) { return 'answer to ' + message.kind }
parentPort.on('message', (message) => parentPort.postMessage(answer(message)))`

test('the engine’s compiled form is kept after the first judgement, and used by the next thread', async () => {
  const folder = newFolder('worker')
  const cache = newFolder('compiled')
  const worker = join(folder, 'analysis-worker.cjs')
  copyFileSync(await buildScript('engine/begin-worker.ts'), worker)
  writeFileSync(join(folder, 'analysis-engine.cjs'), engine)
  const forms = () =>
    readdirSync(cache, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.parentPath.endsWith('analysis-engine'))
      .map(({ parentPath, name }) => join(parentPath, name))
  const start = () => new Worker(worker, { env: { NODE_COMPILE_CACHE: cache } })
  const ask = (thread: Worker, kind: string) => {
    const answered = new Promise((resolve) => thread.once('message', resolve))
    thread.postMessage({ kind })
    return answered
  }

  const first = start()
  expect(await ask(first, 'query')).toBe('answer to query')
  expect(await ask(first, 'query')).toBe('answer to query')
  expect(forms()).toEqual([])
  expect(await ask(first, 'judge')).toBe('answer to judge')
  await vi.waitFor(() => expect(forms()).toHaveLength(1))
  await first.terminate()
  const [form = ''] = forms()
  const { mtimeMs } = statSync(form)

  const second = start()
  expect(await ask(second, 'judge')).toBe('answer to judge')
  expect(await ask(second, 'judge')).toBe('answer to judge')
  expect(statSync(form).mtimeMs).toBe(mtimeMs)
  await second.terminate()
})
