import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { printLine } from '../../setup/print-line.mjs'
import { mutantsOf } from './draw-mutants.mjs'

/**
 * What the tests of a mutant came to. `timedOut`: a test or the whole run took longer than its limit, which is to be looked at: only an
 * endless loop is a change that was noticed.
 *
 * @typedef {{ readonly isNoticed: boolean, readonly timedOut: boolean, readonly note: string }} Outcome
 */

/** @typedef {import('./draw-mutants.mjs').Mutant & { readonly id: number }} NumberedMutant */

/**
 * @typedef {object} State
 * @property {string} commit
 * @property {Record<string, number[]>} reached the mutants that the tests of a file reach, by its path
 * @property {{ mutant: NumberedMutant, outcome: Outcome | null }[]} mutants
 */

/** The mutants of one seed and what came of them, in a file, so that a run can go on where another ended. */
export class MutantLog {
  /** @type {string} */ #file
  /** @type {State} */ #state

  /** @param {string} file */
  constructor(file) {
    this.#file = file
    this.#state = read(file)
  }

  /** The mutants of an earlier run at their places in the sources of now; null when there was none. @param {string} folder */
  found(folder) {
    if (this.#state.mutants.length === 0) return null
    return this.#state.mutants.map(({ mutant }) => {
      const { file, line, lineText, column, before } = mutant
      const same = mutantsOf(folder, file).filter((one) => one.lineText === lineText && one.column === column && one.before === before)
      const nearest = same.sort((a, b) => Math.abs(a.line - line) - Math.abs(b.line - line))[0]
      if (nearest === undefined) printLine(`  gone    ${nameOf(mutant)}`)
      return nearest ?? { ...mutant, isGone: true }
    })
  }

  /** Outcomes of an earlier run stay, but survivors of another commit are tried again. @param {readonly NumberedMutant[]} mutants @param {string} commit */
  begin(mutants, commit) {
    const isSame = commit === this.#state.commit
    const outcomes = this.#state.mutants.map(({ outcome }) => (isSame || outcome?.isNoticed ? outcome : null))
    const reached = isSame ? this.#state.reached : {}
    this.#state = { commit, reached, mutants: mutants.map((mutant, at) => ({ mutant, outcome: outcomes[at] ?? null })) }
    this.#write()
  }

  /** @param {number} id */
  isSettled(id) {
    return this.#outcome(id) !== null
  }

  /** @param {number} id */
  isKilled(id) {
    return this.#outcome(id)?.isNoticed === true
  }

  /** The mutants that the tests of a file reach; null when it was not run. @param {string} file */
  reachedBy(file) {
    return this.#state.reached[file] ?? null
  }

  /** @param {string} file @param {readonly number[]} ids */
  addReached(file, ids) {
    this.#state.reached[file] = [...new Set([...(this.#state.reached[file] ?? []), ...ids])]
    this.#write()
  }

  /** @param {number} id @param {Outcome} outcome */
  settle(id, outcome) {
    const entry = this.#state.mutants[id - 1]
    if (entry === undefined) return
    entry.outcome = outcome
    const { mutant } = entry
    this.#write()
    const result = outcome.timedOut ? 'TOO LONG' : outcome.isNoticed ? 'killed  ' : 'SURVIVED'
    printLine(`  ${result} ${nameOf(mutant)}  (${outcome.note})`)
  }

  /** @param {number} id */
  #outcome(id) {
    return this.#state.mutants[id - 1]?.outcome ?? null
  }

  #write() {
    mkdirSync(dirname(this.#file), { recursive: true })
    writeFileSync(this.#file, JSON.stringify(this.#state, null, 1))
  }
}

/** @param {string} file */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return { commit: '', reached: {}, mutants: [] }
  }
}

/** @param {NumberedMutant} mutant */
function nameOf({ file, line, column, before, after }) {
  return `${file}:${line}:${column + 1} ${before} → ${after || 'nothing'}`
}
