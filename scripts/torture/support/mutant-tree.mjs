import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { electronProgram } from '../../setup/electron-home.mjs'
import { inRoot, root } from '../../setup/root.mjs'
import { withMutants } from './with-mutants.mjs'

/** Milliseconds for the tests of one mutant beyond ten times what they take without it. */
const graceMs = 120_000

/** Files with tests that take longer, in milliseconds, are run for the mutants of their folder only. */
const slowMs = 2_000

/** Milliseconds for all tests without a mutant. */
const wholeRunMs = 3_600_000

/** @typedef {import('./tests-in-order.mjs').TestFile} TestFile */
/** @typedef {import('./mutant-log.mjs').Outcome} Outcome */

/** @typedef {{ readonly file: string, readonly state: string, readonly message: string | null, readonly costMs: number }} TestResult */

/** A work tree whose sources hold all drawn mutants at once, each switched on by its number. */
export class MutantTree {
  /** @type {string} */ #folder
  /** @type {readonly import('./mutant-log.mjs').NumberedMutant[]} */ #mutants
  /** @type {string} */ #own
  /** @type {import('node:child_process').ChildProcess | null} */ #server = null

  /**
   * @param {string} folder
   * @param {readonly import('./mutant-log.mjs').NumberedMutant[]} mutants
   */
  constructor(folder, mutants) {
    this.#folder = folder
    this.#mutants = mutants
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
    writeFileSync(join(this.#own, 'vitest.config.mjs'), configurationText(folder))
  }

  /**
   * All files with tests that pass when no mutant is switched on. Slow ones are not run for that: they count for the mutants of their folder.
   *
   * @param {ReadonlyMap<string, number>} costs what is known of them, in milliseconds
   * @returns {Promise<readonly TestFile[]>}
   */
  async findTests(costs) {
    const reached = join(this.#own, 'reached')
    rmSync(reached, { recursive: true, force: true })
    mkdirSync(reached)
    const all = testFiles(this.#folder)
    const isSlow = (/** @type {string} */ file) => (costs.get(file) ?? 0) > slowMs
    const order = all.filter((file) => !isSlow(file)).sort((a, b) => (costs.get(a) ?? 0) - (costs.get(b) ?? 0))
    const { results } = await this.#run({ active: 0, reached }, order, wholeRunMs)
    const reaches = new Map(readdirSync(reached).map((name) => [decodeURIComponent(name), numbersOf(join(reached, name))]))
    // The engine's tests share a process, which loads a module once.
    const loaded = this.#idsOf(({ isAtLoad }) => isAtLoad)
    const quick = results
      .filter(({ state }) => state === 'passed')
      .map(({ file, costMs }) => {
        // Threads and programs that tests of main start do not say whose they are.
        const shared = file.startsWith('src-spec/') ? loaded : (reaches.get('') ?? [])
        return { file, costMs, reaches: [...new Set([...(reaches.get(file) ?? []), ...shared])] }
      })
    const slow = all.filter(isSlow).map((file) => {
      return { file, costMs: costs.get(file) ?? 0, reaches: this.#idsOf((mutant) => dirname(mutant.file) === dirname(file)) }
    })
    return [...quick, ...slow]
  }

  /** @param {(mutant: import('./mutant-log.mjs').NumberedMutant) => boolean} isMeant */
  #idsOf(isMeant) {
    return this.#mutants.filter(isMeant).map(({ id }) => id)
  }

  /** @param {number} id @param {readonly TestFile[]} tests in the order in which they are run @returns {Promise<Outcome>} */
  async runTests(id, tests) {
    if (tests.length === 0) return { isNoticed: false, timedOut: false, note: 'no test reaches it' }
    const costMs = tests.reduce((total, test) => total + test.costMs, 0)
    const files = tests.map(({ file }) => file)
    const { results, timedOut } = await this.#run({ active: id, reached: null }, files, graceMs + 10 * costMs)
    const failed = results.find(({ state }) => state === 'failed')
    if (timedOut) return { isNoticed: true, timedOut, note: `no end of ${files.join(', ')}` }
    if (failed === undefined) return { isNoticed: false, timedOut, note: `${files.length} files of tests pass` }
    const message = failed.message ?? 'no message'
    return {
      isNoticed: true,
      timedOut: /timed out|Timeout/.test(message),
      note: `${failed.file}: ${message.split('\n')[0]?.slice(0, 100)}`,
    }
  }

  /** Ends the process that runs tests. */
  close() {
    this.#server?.kill('SIGKILL')
    this.#server = null
  }

  /**
   * @param {{ readonly active: number, readonly reached: string | null }} state
   * @param {readonly string[]} files in their order
   * @param {number} timeoutMs
   * @returns {Promise<{ readonly results: readonly TestResult[], readonly timedOut: boolean }>}
   */
  async #run(state, files, timeoutMs) {
    writeFileSync(join(this.#own, 'state.json'), JSON.stringify(state))
    const server = this.#server ?? (await this.#start())
    server.send({ files, bail: state.active === 0 ? 0 : 1 })
    const timeout = AbortSignal.timeout(timeoutMs)
    try {
      const [answer] = await Promise.race([
        once(server, 'message', { signal: timeout }),
        once(server, 'exit').then(() => [{ error: 'The process that runs tests ended.' }]),
      ])
      if (answer.error !== undefined) throw new Error(answer.error)
      return { results: answer.results, timedOut: false }
    } catch (error) {
      this.close()
      if (!timeout.aborted) throw error
      return { results: [], timedOut: true }
    }
  }

  async #start() {
    const program = inRoot('scripts/torture/support/test-server.mjs')
    const server = spawn(electronProgram(root), [program, join(this.#own, 'vitest.config.mjs')], {
      cwd: this.#folder,
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', VITEST: 'true', NODE_ENV: 'test' },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    this.#server = server
    await once(server, 'message')
    return server
  }
}

/** @param {string} folder @returns {readonly string[]} */
function testFiles(folder) {
  return ['src-main', 'src-spec']
    .flatMap((part) => readdirSync(join(folder, part), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name.endsWith('.test.ts'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
}

/** @param {string} file @returns {number[]} */
function numbersOf(file) {
  return readFileSync(file, 'utf8').trim().split('\n').map(Number)
}

/** The state is in a file, because threads and programs that tests start may not see the environment. @param {string} state */
function runtimeText(state) {
  return `import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { createMutants } from '../scripts/torture/support/mutant-runtime.mjs'
const { active, reached } = JSON.parse(readFileSync(${JSON.stringify(state)}, 'utf8'))
const test = () => {
  const file = globalThis.__vitest_worker__?.filepath
  return file === undefined ? '' : relative(process.cwd(), file)
}
export const mutants = createMutants({ active, reached: reached === null ? null : () => reached + '/' + encodeURIComponent(test()) })
`
}

/** @param {string} folder */
function configurationText(folder) {
  return `class GivenOrder {
  shard(specifications) { return specifications }
  sort(specifications) {
    return [...specifications].sort((a, b) => globalThis.orderOfTests(a.moduleId) - globalThis.orderOfTests(b.moduleId))
  }
}
const shared = {
  environment: 'node', pool: 'forks', testTimeout: 120_000, hookTimeout: 120_000, restoreMocks: true,
  setupFiles: ['scripts/test/property-seed.ts'],
}
export default {
  root: ${JSON.stringify(folder)},
  test: {
    maxWorkers: 2,
    sequence: { sequencer: GivenOrder },
    projects: [
      { test: { ...shared, name: 'engine', isolate: false, include: ['src-spec/**/*.test.ts'] } },
      { test: { ...shared, name: 'app', include: ['src-main/**/*.test.ts'] } },
    ],
  },
}
`
}
