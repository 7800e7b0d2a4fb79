import { execFileSync } from 'node:child_process'
import { chmodSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { crc32 } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { buildScript } from '../testing/build-worker'
import { newFolder, removeFolders } from '../testing/temporary-folders'
import { CompiledCode } from './compiled-code'
import { CompiledScripts } from './compiled-scripts'

afterAll(removeFolders)

/** A folder of scripts and one for their compiled forms. */
async function place(script: string, name = 'main.cjs') {
  const folder = newFolder('scripts')
  const cache = newFolder('compiled')
  const put = (text: string, file = name) => writeFileSync(join(folder, file), text)
  put(script)
  const built = await buildScript('base/compiled-scripts.ts')
  const code = `const { CompiledScripts } = require(process.argv[1])
const scripts = new CompiledScripts(process.argv[2], process.argv[3])
const { answer } = scripts.load(process.argv[4])
if (process.argv[5] === 'late') scripts.keep()
console.log(answer())
scripts.keep()`
  /** What a process answers that loads the script, calls it, and keeps what is not kept. V8 itself shares compiled scripts in a process. */
  const answerOf = (file = name, when = '') =>
    execFileSync(process.execPath, ['-e', code, built, folder, cache, file, when], { encoding: 'utf8' }).trim()
  const form = () => {
    const [part = '', ...others] = readdirSync(cache)
    const [found = '', ...more] = readdirSync(join(cache, part))
    expect([...others, ...more]).toEqual([])
    return join(cache, part, found)
  }
  return { folder, cache, put, answerOf, form }
}

const answering = (answer: string) => `exports.answer = () => '${answer}'`

test('a kept form holds the functions that had run, and is used by the next process', async () => {
  const { put, answerOf, form } = await place(answering('first'))
  expect(answerOf('main.cjs', 'late')).toBe('first')
  const { size: unrun } = statSync(form())
  rmSync(form())
  expect(answerOf()).toBe('first')
  const { size, mtimeMs } = statSync(form())
  expect(size).toBeGreaterThan(unrun)
  expect(answerOf()).toBe('first')
  expect(statSync(form()).mtimeMs).toBe(mtimeMs)
  // V8 compares only the length of a script, so a form under the name of another one shows that it is used.
  const other = answering('other')
  put(other)
  renameSync(form(), form().replace(/\d+$/, String(crc32(other))))
  expect(answerOf()).toBe('first')
})

test('a changed script is compiled again, and its form replaces the earlier one, with another hash in its name too', async () => {
  const { put, answerOf, form } = await place(answering('first'), 'part-AAAA_aa1.cjs')
  expect(answerOf()).toBe('first')
  const earlier = form()
  put(answering('other'))
  expect(answerOf()).toBe('other')
  const changed = form()
  expect(changed).not.toBe(earlier)
  put(answering('third'), 'part-BBBB-bb2.cjs')
  expect(answerOf('part-BBBB-bb2.cjs')).toBe('third')
  expect(form()).not.toBe(changed)
})

test('a form that is damaged, cut short, or refused by V8 is replaced', async () => {
  const { folder, answerOf, form } = await place(answering('first'))
  expect(answerOf()).toBe('first')
  const file = form()
  const good = readFileSync(file)
  const flipped = Buffer.from(good)
  flipped[good.length >> 1] = ~(good[good.length >> 1] ?? 0)
  const refused = new CompiledCode(`${crc32(readFileSync(join(folder, 'main.cjs')))}`, process.env, dirname(file))
  const damages = [
    () => writeFileSync(file, flipped),
    () => writeFileSync(file, good.subarray(0, good.length >> 1)),
    () => writeFileSync(file, ''),
    // Whole, but no form of a script.
    () => refused.write(() => Buffer.alloc(64, 1)),
  ]
  for (const damage of damages) {
    damage()
    const damaged = readFileSync(file)
    expect(answerOf()).toBe('first')
    expect(readFileSync(file).equals(damaged)).toBe(false)
    expect(statSync(file).size).toBe(good.length)
  }
})

test('scripts require each other once, and modules of Node; each knows its own file and lines', async () => {
  const { folder, cache, put } = await place(`const path = require('node:path')
exports.early = 'known'
exports.part = require('./part.cjs')
exports.again = require('./part.cjs')
exports.file = path.relative(__dirname, __filename)`)
  const text = `const main = require('./main.cjs'); module.exports = { seen: main.early, fail() { throw new Error('here') } }`
  put(text, 'part.cjs')
  const main = new CompiledScripts(folder, cache).load('main.cjs') as { readonly part: { fail(): void }; readonly again: unknown }
  expect(main).toMatchObject({ file: 'main.cjs', part: { seen: 'known' } })
  expect(main.again).toBe(main.part)
  const position = `${join(folder, 'part.cjs')}:1:${text.indexOf('new Error') + 1}`
  expect(main.part.fail).toThrow(expect.objectContaining({ stack: expect.stringContaining(position) }))
})

test('a script that fails is run again, and one that is missing is an error', async () => {
  const { folder, cache } = await place(`globalThis.runs = (globalThis.runs ?? 0) + 1; if (globalThis.runs < 2) throw new Error('not yet')`)
  const scripts = new CompiledScripts(folder, cache)
  expect(() => scripts.load('main.cjs')).toThrow('not yet')
  expect(scripts.load('main.cjs')).toEqual({})
  expect(() => scripts.load('none.cjs')).toThrow('ENOENT')
})

test('without a folder, or with one that cannot be written, nothing is kept', async () => {
  const { folder, cache } = await place(answering('first'))
  chmodSync(cache, 0o500)
  const file = join(folder, 'main.cjs')
  for (const unusable of [null, cache, file]) {
    const scripts = new CompiledScripts(folder, unusable)
    expect((scripts.load('main.cjs') as { answer(): string }).answer()).toBe('first')
    scripts.keep()
  }
  chmodSync(cache, 0o700)
  // The superuser may write everywhere.
  if (process.getuid?.() !== 0) expect(readdirSync(cache)).toEqual([])
  expect(readFileSync(file, 'utf8')).toBe(answering('first'))
})
