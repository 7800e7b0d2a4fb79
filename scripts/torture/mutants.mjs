import { readFileSync, writeFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { commitOf, inRevision } from '../revisions/in-revision.mjs'
import { electronProgram } from '../setup/electron-home.mjs'
import { printLine } from '../setup/print-line.mjs'
import { root } from '../setup/root.mjs'
import { runProgram } from '../setup/run-program.mjs'
import { mutationsOf } from './support/mutations.mjs'
import { nearestTests } from './support/nearest-tests.mjs'
import { createRandom } from './support/random.mjs'

/** Milliseconds for the nearest tests of one mutant; one that never ends is seen by them. All related tests may take long. */
const timeoutMs = { run: 300_000, related: 1_800_000 }

/**
 * Changes one operator or constant of src-main or src-spec at a time, in a work tree of the last commit, and runs the nearest tests of
 * the file, then all that import it. Each survivor is printed, to be judged by a person.
 *
 * @param {{ count?: number, seed: number }} options
 * @returns {Promise<import('./support/table.mjs').Row[]>}
 */
export function run({ count = 200, seed }) {
  return inRevision(commitOf('HEAD'), (tree) => tryMutants(tree, count, seed))
}

/** @param {string} tree @param {number} count @param {number} seed */
async function tryMutants(tree, count, seed) {
  const random = createRandom(seed)
  const everything = await sources(tree)
  const files = everything.filter(isMutated)
  const tests = everything.filter((file) => file.endsWith('.test.ts'))
  const tried = { 'src-main': 0, 'src-spec': 0 }
  /** @type {Record<keyof typeof tried, string[]>} */
  const survivors = { 'src-main': [], 'src-spec': [] }
  for (let at = 0; at < count; at += 1) {
    const folder = at % 2 === 0 ? 'src-main' : 'src-spec'
    const own = files.filter((file) => file.startsWith(`${folder}/`))
    const file = own[random(own.length)] ?? ''
    const text = readFileSync(join(tree, file), 'utf8')
    const mutations = mutationsOf(text)
    const mutation = mutations[random(mutations.length)]
    if (mutation === undefined) {
      at -= 1
      continue
    }
    const line = text.slice(0, mutation.from).split('\n').length
    const name = `${file}:${line} ${mutation.before} → ${mutation.after}`
    tried[folder] += 1
    const isKilled = await isNoticed(tree, tests, file, text, mutation)
    if (!isKilled) survivors[folder].push(name)
    printLine(`  ${isKilled ? 'killed  ' : 'SURVIVED'} ${name}`)
  }
  return /** @type {const} */ (['src-main', 'src-spec']).map((folder) => ({
    what: `mutants of ${folder} that no test notices`,
    tried: tried[folder],
    failed: survivors[folder].length,
    note: `${Math.round((1 - survivors[folder].length / Math.max(1, tried[folder])) * 100)} % killed`,
  }))
}

/** @param {string} tree @returns {Promise<string[]>} */
async function sources(tree) {
  const entries = await Promise.all(
    ['src-main', 'src-spec'].map((folder) => readdir(join(tree, folder), { recursive: true, withFileTypes: true })),
  )
  return entries
    .flat()
    .filter((entry) => entry.isFile() && /(?<!\.d)\.ts$/.test(entry.name))
    .map((entry) => relative(tree, `${entry.parentPath}/${entry.name}`))
    .sort()
}

/** Lists of words are data, and what touches Electron is tested in the window. @param {string} file */
function isMutated(file) {
  return !/\/(?:fixtures|testing|vocabulary|window)\/|words\.ts$|\.test\.ts$/.test(file) && file !== 'src-main/index.ts'
}

/**
 * @param {string} tree
 * @param {readonly string[]} tests
 * @param {string} file
 * @param {string} text
 * @param {import('./support/mutations.mjs').Mutation} mutation
 * @returns {Promise<boolean>}
 */
async function isNoticed(tree, tests, file, text, { from, before, after }) {
  writeFileSync(join(tree, file), text.slice(0, from) + after + text.slice(from + before.length))
  try {
    for (const step of nearestTests(tree, tests, file)) if (await isFailed(tree, ['run', ...step], timeoutMs.run)) return true
    return await isFailed(tree, ['related', file, '--run'], timeoutMs.related)
  } finally {
    writeFileSync(join(tree, file), text)
  }
}

/**
 * @param {string} tree
 * @param {readonly string[]} args of Vitest
 * @param {number} timeout
 */
async function isFailed(tree, args, timeout) {
  const vitest = ['node_modules/vitest/vitest.mjs', ...args, '--bail=1', '--reporter=dot']
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  const { code } = await runProgram(electronProgram(root), vitest, { cwd: tree, env, timeout })
  return code !== 0
}
