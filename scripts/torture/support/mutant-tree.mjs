import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { electronProgram } from '../../setup/electron-home.mjs'
import { root } from '../../setup/root.mjs'
import { runProgram } from '../../setup/run-program.mjs'
import { withMutants } from './with-mutants.mjs'

/** Milliseconds for the tests of one mutant beyond ten times what they take without it. */
const graceMs = 120_000

/** Milliseconds for all tests without a mutant. */
const wholeRunMs = 3_600_000

/** @typedef {import('./tests-in-order.mjs').TestFile} TestFile */
/** @typedef {import('./mutant-log.mjs').Outcome} Outcome */

/** A work tree whose sources hold all drawn mutants at once, each switched on by its number. */
export class MutantTree {
  /** @type {string} */ #folder
  /** @type {string} */ #own

  /**
   * @param {string} folder
   * @param {readonly import('./mutant-log.mjs').NumberedMutant[]} mutants
   */
  constructor(folder, mutants) {
    this.#folder = folder
    this.#own = join(folder, '.mutants')
    rmSync(this.#own, { recursive: true, force: true })
    mkdirSync(this.#own, { recursive: true })
    for (const file of new Set(mutants.map((mutant) => mutant.file))) {
      const path = join(folder, file)
      const text = readFileSync(path, 'utf8')
      const runtime = relative(dirname(path), join(this.#own, 'runtime.mjs'))
      const present = mutants.filter((mutant) => mutant.file === file && !('isGone' in mutant))
      writeFileSync(path, withMutants(text, present, runtime))
    }
    writeFileSync(join(this.#own, 'runtime.mjs'), runtimeText(join(this.#own, 'state.json')))
    writeFileSync(join(this.#own, 'setup.mjs'), setupText)
    writeFileSync(join(this.#own, 'vitest.config.mjs'), configurationText(folder))
  }

  /**
   * All files with tests that pass when no mutant is switched on. Each runs in a process of its own, so that a mutant that is reached while a
   * module is loaded counts for each test that loads it.
   *
   * @returns {Promise<readonly TestFile[]>}
   */
  async findTests() {
    const reached = join(this.#own, 'reached')
    mkdirSync(reached)
    const { results } = await this.#vitest({ active: 0, reached }, [], wholeRunMs)
    const reaches = new Map(readdirSync(reached).map((name) => [decodeURIComponent(name), numbersOf(join(reached, name))]))
    // What threads and programs run that see no environment: their mutants may be reached by any test of main.
    const unknown = reaches.get('') ?? new Set()
    return results
      .filter(({ status }) => status === 'passed')
      .map(({ name, startTime, endTime }) => {
        const file = relative(this.#folder, name)
        const shared = file.startsWith('src-main/') ? [...unknown] : []
        return { file, costMs: endTime - startTime, reaches: new Set([...(reaches.get(file) ?? []), ...shared]) }
      })
  }

  /** @param {number} id @param {readonly TestFile[]} tests in the order in which they are run @returns {Promise<Outcome>} */
  async runTests(id, tests) {
    if (tests.length === 0) return { isNoticed: false, timedOut: false, note: 'no test reaches it' }
    const costMs = tests.reduce((total, test) => total + test.costMs, 0)
    const files = tests.map(({ file }) => file)
    const { code, timedOut, results } = await this.#vitest({ active: id, reached: null }, files, graceMs + 10 * costMs)
    const failed = results.find(({ status }) => status === 'failed')
    if (timedOut) return { isNoticed: true, timedOut, note: `no end of ${files.join(', ')}` }
    if (code === 0) return { isNoticed: false, timedOut, note: `${files.length} files of tests pass` }
    const assertion = failed?.assertionResults.find(({ status }) => status === 'failed')
    const message = `${assertion?.failureMessages[0] ?? failed?.message ?? 'not run'}`
    const name = failed === undefined ? 'the run' : relative(this.#folder, failed.name)
    return { isNoticed: true, timedOut: /timed out|Timeout/.test(message), note: `${name}: ${message.split('\n')[0]?.slice(0, 100)}` }
  }

  /**
   * @param {{ readonly active: number, readonly reached: string | null }} state
   * @param {readonly string[]} files none: all
   * @param {number} timeout
   */
  async #vitest(state, files, timeout) {
    const report = join(this.#own, 'report.json')
    rmSync(report, { force: true })
    writeFileSync(join(this.#own, 'state.json'), JSON.stringify(state))
    const options = ['--config=.mutants/vitest.config.mjs', '--reporter=json', `--outputFile=${report}`, state.active > 0 ? '--bail=1' : '']
    const env = {
      ...process.env,
      ELECTRON_RUN_AS_NODE: '1',
      MUTANT_TESTS: JSON.stringify(files),
      MUTANT_IS_ALONE: String(state.active === 0),
    }
    const args = ['node_modules/vitest/vitest.mjs', 'run', ...options.filter(Boolean), ...files]
    const { code, timedOut } = await runProgram(electronProgram(root), args, { cwd: this.#folder, env, timeout })
    return { code, timedOut, results: resultsOf(report) }
  }
}

/** @param {string} file @returns {Set<number>} */
function numbersOf(file) {
  return new Set(readFileSync(file, 'utf8').trim().split('\n').map(Number))
}

/**
 * @param {string} report
 * @returns {readonly { name: string, status: string, message: string, startTime: number, endTime: number,
 *   assertionResults: readonly { status: string, failureMessages: readonly string[] }[] }[]}
 */
function resultsOf(report) {
  try {
    return JSON.parse(readFileSync(report, 'utf8')).testResults
  } catch {
    return []
  }
}

/** The state is in a file, because threads and programs that tests start may not see the environment. @param {string} state */
function runtimeText(state) {
  return `import { readFileSync } from 'node:fs'
import { createMutants } from '../scripts/torture/support/mutant-runtime.mjs'
const { active, reached } = JSON.parse(readFileSync(${JSON.stringify(state)}, 'utf8'))
const test = encodeURIComponent(process.env.MUTANTS_TEST ?? '')
export const mutants = createMutants({ active, reached: reached === null ? null : reached + '/' + test })
`
}

/** A file with tests has to name itself before it loads what it tests. */
const setupText = `import { relative } from 'node:path'
process.env.MUTANTS_TEST = relative(process.cwd(), globalThis.__vitest_worker__.filepath)
`

/** @param {string} folder */
function configurationText(folder) {
  return `const order = JSON.parse(process.env.MUTANT_TESTS)
const place = ({ moduleId }) => order.findIndex((file) => moduleId.endsWith('/' + file))
class GivenOrder {
  shard(files) { return files }
  sort(files) { return order.length === 0 ? files : [...files].sort((a, b) => place(a) - place(b)) }
}
const shared = {
  environment: 'node', pool: 'forks', testTimeout: 120_000, hookTimeout: 120_000, restoreMocks: true,
  setupFiles: ['.mutants/setup.mjs', 'scripts/test/property-seed.ts'],
}
const isolate = process.env.MUTANT_IS_ALONE === 'true'
export default {
  root: ${JSON.stringify(folder)},
  test: {
    maxWorkers: isolate ? 2 : 1,
    sequence: { sequencer: GivenOrder },
    projects: [
      { test: { ...shared, name: 'engine', isolate, include: ['src-spec/**/*.test.ts'] } },
      { test: { ...shared, name: 'app', include: ['src-main/**/*.test.ts'] } },
    ],
  },
}
`
}
