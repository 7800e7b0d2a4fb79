import { expect, test } from 'vitest'
import { lastLines, runProgram } from './run-program.mjs'

const node = (code: string, options = {}) =>
  runProgram(process.execPath, ['-e', code], { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' }, ...options })

test('keeps what a program writes, and its exit code', async () => {
  expect(await node('console.log("out"); console.error("err"); process.exitCode = 3')).toMatchObject({
    code: 3,
    stdout: 'out\n',
    stderr: 'err\n',
    timedOut: false,
  })
})

test('a program that does not exist is an answer, not an exception', async () => {
  const ended = await runProgram('/no/such/program', [])
  expect(ended.code).toBeNull()
  expect(ended.stderr).toMatch(/ENOENT/)
})

test('a program that does not end is ended', async () => {
  expect(await node('setInterval(() => {}, 1000)', { timeout: 200 })).toMatchObject({ code: null, timedOut: true })
})

test('lastLines leaves out empty lines and takes the end', () => {
  expect(lastLines({ code: 1, timedOut: false, stdout: 'a\n\nb\n', stderr: 'c\n' }, 2)).toBe('b\n  c')
})
