import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { inRoot } from '../setup/root.mjs'
import { busyCores } from './busy-cores.mjs'

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

test('the busy process ends when it is stopped', async () => {
  const { pid, stop } = await busyCores(1)
  expect(isRunning(pid)).toBe(true)
  await stop()
  expect(isRunning(pid)).toBe(false)
})

test('the busy process ends with the one that started it, even when that one is killed', async () => {
  const script = `import { busyCores } from ${JSON.stringify(pathToFileURL(inRoot('scripts/repeat/busy-cores.mjs')).href)}
    console.log((await busyCores(1)).pid)`
  // The busy process writes to the same pipe, which closes only when both have ended. Its id may outlive it until it is reaped.
  const parent = spawn(process.execPath, ['--input-type=module', '--eval', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  const closed = once(parent.stdout, 'close')
  const [line] = await once(parent.stdout.setEncoding('utf8'), 'data')
  const pid = Number(line)
  expect(isRunning(pid)).toBe(true)
  parent.kill('SIGKILL')
  await closed
})
