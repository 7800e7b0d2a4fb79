import { appendFileSync, writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import { TestRunner } from 'vitest'

/**
 * What the tests of one process share with the texts that hold mutants (see mutant-runtime.mjs).
 *
 * @typedef {object} MutantState
 * @property {number} active the number of the mutant that is switched on; 0: none
 * @property {Set<number> | null} reached gets the mutants that are reached; null: they are not asked for
 * @property {Set<number>} alive the mutants that no test has noticed yet
 * @property {string} folder gets the files `noticed`, `reached` and `current`
 */

/** Milliseconds of the processor for which one mutant is tried in one process. */
const budgetMs = 4_000

/** A test that takes longer, in milliseconds of the processor, is not repeated. */
const longMs = 700

/**
 * Runs each test as it is, and again for each mutant that it reaches and that no test has noticed yet. A mutant is noticed when the test
 * fails with it and passes right after it without it.
 */
export class MutantRunner extends TestRunner {
  /** @type {MutantState} */ #state = Reflect.get(globalThis, 'mutantState')
  /** @type {Map<number, number>} */ #spentMs = new Map()
  /** @type {number[]} */ #waiting = []
  /** @type {{ id: number, message: string } | null} */ #doubt = null
  #began = 0

  /** @override @param {any} test */
  async onBeforeRunTask(test) {
    await super.onBeforeRunTask(test)
    this.#waiting = []
    this.#doubt = null
    this.#began = 0
    // How often a test is repeated is known after its first run only; the number is read before each run.
    if (test.type === 'test') test.repeats = { valueOf: () => (this.#began === 0 ? 0 : this.#isOver() ? -1 : Number.MAX_SAFE_INTEGER) }
  }

  /** @override @param {any} test @param {any} options */
  onBeforeTryTask(test, options) {
    super.onBeforeTryTask(test, options)
    const isFirst = this.#began === 0
    this.#began = usedMs()
    if (isFirst) this.#state.reached = new Set()
    else if (this.#doubt === null) this.#switchOn(this.#waiting.shift() ?? 0)
  }

  /** @override @param {any} test @param {any} options */
  async onAfterRetryTask(test, options) {
    await super.onAfterRetryTask(test, options)
    const { active, reached } = this.#state
    const isFailed = test.result?.state === 'fail'
    const message = String(test.result?.errors?.[0]?.message ?? '').split('\n')[0] ?? ''
    this.#state.active = 0
    if (reached !== null) {
      this.#state.reached = null
      this.#note('reached', { test: this.#nameOf(test), ids: [...reached], isFailed })
      if (!isFailed && usedMs() - this.#began <= longMs) this.#waiting = [...reached].filter((id) => this.#isTried(id))
      return
    }
    if (active !== 0) this.#spentMs.set(active, (this.#spentMs.get(active) ?? 0) + usedMs() - this.#began)
    if (this.#doubt !== null) this.#settle(test, this.#doubt, isFailed)
    else if (isFailed) this.#doubt = { id: active, message }
    this.#waiting = this.#waiting.filter((id) => this.#isTried(id))
    if (isFailed) Object.assign(test.result, { state: 'pass', errors: undefined })
  }

  /** @param {any} test @param {{ id: number, message: string }} doubt @param {boolean} isFailed without it */
  #settle(test, doubt, isFailed) {
    this.#doubt = null
    // The test cannot be repeated, or what is left of the mutant makes it fail.
    if (isFailed) this.#waiting = []
    else {
      this.#state.alive.delete(doubt.id)
      this.#note('noticed', { ...doubt, test: this.#nameOf(test) })
    }
  }

  #isOver() {
    return this.#doubt === null && this.#waiting.length === 0
  }

  /** @param {number} id */
  #switchOn(id) {
    this.#state.active = id
    writeFileSync(`${this.#state.folder}/current`, String(id))
  }

  /** @param {number} id */
  #isTried(id) {
    return this.#state.alive.has(id) && (this.#spentMs.get(id) ?? 0) < budgetMs
  }

  /** @param {any} test */
  #nameOf(test) {
    return `${relative(process.cwd(), test.file.filepath)} > ${test.name}`
  }

  /** @param {string} name @param {object} value */
  #note(name, value) {
    appendFileSync(`${this.#state.folder}/${name}`, `${JSON.stringify(value)}\n`)
  }
}

/** Time of the processor that this process used, in milliseconds. */
function usedMs() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}
