import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { electronProgram } from '../../setup/electron-home.mjs'
import { printLine } from '../../setup/print-line.mjs'
import { inRoot, root } from '../../setup/root.mjs'
import { withMutants } from './with-mutants.mjs'

/** A run that reports nothing for so many milliseconds is in an endless loop. */
const silenceMs = 300_000

/** Files with tests that take longer, in milliseconds, are run for the mutants of their folder only. */
const slowMs = 12_000

/** Switches none on in a plain run; 0 tries them all in turn. */
const noMutant = -1

/** What a file with tests counts as that the last `npm test` did not run: most take less, and are run before it. */
const unknownMs = 1_000

/** @typedef {import('./tests-in-order.mjs').TestFile} TestFile */
/** @typedef {import('./mutant-log.mjs').Outcome} Outcome */

/** @typedef {{ readonly file: string, readonly state: string, readonly message: string | null, readonly costMs: number }} TestResult */

/** A work tree whose sources hold all drawn mutants at once, each switched on by its number. */
export class MutantTree {
  /** @type {string} */ #folder
  /** @type {readonly string[]} */ #parts
  /** @type {readonly import('./mutant-log.mjs').NumberedMutant[]} */ #mutants
  /** @type {string} */ #own
  /** @type {import('node:child_process').ChildProcess | null} */ #server = null
  /** @type {Map<string, boolean>} whether files with tests pass without a mutant */ #passes = new Map()

  /**
   * @param {string} folder
   * @param {readonly import('./mutant-log.mjs').NumberedMutant[]} mutants
   * @param {readonly string[]} parts the folders whose tests are run
   */
  constructor(folder, mutants, parts) {
    this.#folder = folder
    this.#parts = parts
    this.#mutants = mutants
    this.#own = join(folder, '.mutants')
    rmSync(this.#own, { recursive: true, force: true })
    mkdirSync(this.#own, { recursive: true })
    for (const file of new Set(mutants.map((mutant) => mutant.file))) {
      const path = join(folder, file)
      const text = readFileSync(path, 'utf8')
      const runtime = relative(dirname(path), join(this.#own, 'runtime'))
      const present = mutants.filter((mutant) => mutant.file === file && !('isGone' in mutant))
      writeFileSync(path, withMutants(text, present, runtime))
    }
    this.#clearNotes()
    writeFileSync(join(this.#own, 'runtime.ts'), runtimeText(folder))
    writeFileSync(join(this.#own, 'runner.mjs'), runnerText(join(this.#own, 'state.json')))
    writeFileSync(join(this.#own, 'vitest.config.mjs'), configurationText(folder))
  }

  /**
   * Runs quick tests, each again with every mutant that it reaches.
   *
   * @param {ReadonlyMap<string, number>} costs what is known of the files with tests, in milliseconds
   * @param {readonly number[]} ids of the mutants
   * @param {import('./mutant-log.mjs').MutantLog} log has what was tried already
   * @returns {Promise<readonly TestFile[]>} the files with tests
   */
  async tryAll(costs, ids, log) {
    const onNoticed = (/** @type {number} */ id, /** @type {Outcome} */ outcome) => log.settle(id, outcome)
    const all = testFiles(this.#folder, this.#parts).map((file) => ({ file, costMs: costs.get(file) ?? unknownMs }))
    const quick = all.filter(({ costMs }) => costMs <= slowMs).sort((a, b) => a.costMs - b.costMs)
    const alive = new Set(ids)
    let left = quick.map(({ file }) => file).filter((file) => log.reachedBy(file) === null)
    while (left.length > 0) {
      this.#clearNotes()
      const report = () => {
        for (const { id, test, message } of this.#notes('noticed')) {
          if (alive.delete(id)) onNoticed(id, { isNoticed: true, timedOut: isLimit(message), note: `${test}: ${message.slice(0, 100)}` })
        }
      }
      const { timedOut } = await this.#run({ active: 0, alive: [...alive] }, left, report)
      report()
      const seen = this.#notes('reached').map(({ test, ids: reached }) => ({ file: test.split(' > ')[0], reached }))
      for (const one of seen) log.addReached(one.file, one.reached)
      if (!timedOut) break
      const id = Number(readFileSync(join(this.#own, 'current'), 'utf8'))
      const last = seen.at(-1)?.file
      if (!alive.delete(id)) break
      onNoticed(id, { isNoticed: true, timedOut: true, note: `no end of ${last}` })
      left = left.filter((file) => file === last || !seen.some((one) => one.file === file))
    }
    return all.map(({ file, costMs }) => ({ file, costMs, reaches: log.reachedBy(file) ?? this.#ofFolder(dirname(file)) }))
  }

  #clearNotes() {
    for (const name of ['noticed', 'reached', 'current']) writeFileSync(join(this.#own, name), '')
  }

  /** @param {string} name @returns {any[]} */
  #notes(name) {
    const lines = readFileSync(join(this.#own, name), 'utf8').split('\n')
    return lines.filter((line) => line.endsWith('}')).map((line) => JSON.parse(line))
  }

  /** What a slow test, or one that only loads modules, may notice. @param {string} folder */
  #ofFolder(folder) {
    return this.#mutants.filter(({ file }) => dirname(file) === folder).map(({ id }) => id)
  }

  /** @param {number} id @param {readonly TestFile[]} tests in the order in which they are run @returns {Promise<Outcome>} */
  async runTests(id, tests) {
    if (tests.length === 0) return { isNoticed: false, timedOut: false, note: 'no test reaches it' }
    const files = tests.map(({ file }) => file)
    const { results, timedOut } = await this.#run({ active: id, alive: [] }, files)
    const failed = results.find(({ state }) => state === 'failed')
    if (timedOut) return { isNoticed: true, timedOut, note: `no end of ${files.join(', ')}` }
    if (failed === undefined) return { isNoticed: false, timedOut, note: `${files.length} files of tests pass` }
    if (!(await this.#passesWithout(failed.file))) {
      const others = tests.filter(({ file }) => file !== failed.file)
      return others.length < tests.length ? this.runTests(id, others) : { isNoticed: false, timedOut, note: `${failed.message}` }
    }
    const message = failed.message ?? 'no message'
    return {
      isNoticed: true,
      timedOut: isLimit(message),
      note: `${failed.file}: ${message.split('\n')[0]?.slice(0, 100)}`,
    }
  }

  /** Whether a file with tests passes when no mutant is switched on: another failure is not for the mutant. @param {string} file */
  async #passesWithout(file) {
    const known = this.#passes.get(file)
    if (known !== undefined) return known
    const { results } = await this.#run({ active: noMutant, alive: [] }, [file])
    const passes = results.every(({ state }) => state !== 'failed')
    if (!passes) printLine(`  ${file} fails without a mutant too, and is left out`)
    this.#passes.set(file, passes)
    return passes
  }

  /** Ends the process that runs tests. */
  close() {
    this.#server?.kill('SIGKILL')
    this.#server = null
  }

  /**
   * @param {{ readonly active: number, readonly alive: readonly number[] }} state
   * @param {readonly string[]} files in their order
   * @param {() => void} [onWait] called from time to time
   * @returns {Promise<{ readonly results: readonly TestResult[], readonly timedOut: boolean }>}
   */
  async #run(state, files, onWait = () => {}) {
    writeFileSync(join(this.#own, 'state.json'), JSON.stringify({ ...state, folder: this.#own }))
    const server = this.#server ?? (await this.#start())
    server.send({ files, bail: state.active === 0 ? 0 : 1 })
    const silence = new AbortController()
    const watching = setInterval(() => {
      onWait()
      const last = Math.max(...['reached', 'current', 'state.json'].map((name) => statSync(join(this.#own, name)).mtimeMs))
      if (Date.now() - last > silenceMs) silence.abort()
    }, 5_000)
    try {
      const [answer] = await Promise.race([
        once(server, 'message', { signal: silence.signal }),
        once(server, 'exit', { signal: silence.signal }).then(() => [{ error: 'The process that runs tests ended.' }]),
      ])
      if (answer.error !== undefined) throw new Error(answer.error)
      return { results: answer.results, timedOut: false }
    } catch (error) {
      this.close()
      if (!silence.signal.aborted) throw error
      return { results: [], timedOut: true }
    } finally {
      clearInterval(watching)
      // Removes the listeners of this run.
      silence.abort()
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

/** Whether a test failed because it took too long. @param {string} message */
function isLimit(message) {
  return /timed out|Timeout/.test(message)
}

/** @param {string} folder @param {readonly string[]} parts @returns {readonly string[]} */
function testFiles(folder, parts) {
  return parts
    .flatMap((part) => readdirSync(join(folder, part), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name.endsWith('.test.ts'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
}

/** The state is in a file, because threads and programs that tests start do not see the environment. @param {string} folder */
function runtimeText(folder) {
  return `import { readFileSync } from 'node:fs'
import { createMutants } from ${JSON.stringify(join(folder, 'scripts/torture/support/mutant-runtime.mjs'))}
const { active } = JSON.parse(readFileSync(${JSON.stringify(join(folder, '.mutants/state.json'))}, 'utf8'))
export const mutants = createMutants(globalThis.mutantState ?? { active, reached: null })
`
}

/** Only a run without a mutant tries all of them in turn. @param {string} state */
function runnerText(state) {
  return `import { readFileSync } from 'node:fs'
import { TestRunner } from 'vitest'
const { active, alive, folder } = JSON.parse(readFileSync(${JSON.stringify(state)}, 'utf8'))
const noticed = active === 0 ? readFileSync(folder + '/noticed', 'utf8').split('\\n').filter(Boolean).map((line) => JSON.parse(line).id) : []
if (active === 0) globalThis.mutantState ??= { active, reached: null, alive: new Set(alive.filter((id) => !noticed.includes(id))), folder }
export default active === 0 ? (await import('../scripts/torture/support/mutant-runner.mjs')).MutantRunner : TestRunner
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
  environment: 'node', pool: 'forks', testTimeout: 120_000, hookTimeout: 120_000, restoreMocks: true, runner: '.mutants/runner.mjs',
  setupFiles: ['scripts/test/property-seed.ts'],
}
export default {
  root: ${JSON.stringify(folder)},
  test: {
    maxWorkers: 1,
    sequence: { sequencer: GivenOrder },
    projects: [
      { test: { ...shared, name: 'engine', isolate: false, include: ['src-spec/**/*.test.ts'] } },
      { test: { ...shared, globalSetup: ['src-main/testing/shared-folder.ts'], name: 'app', include: ['src-main/**/*.test.ts'] } },
    ],
  },
}
`
}
