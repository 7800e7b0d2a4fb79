import { commitOf, inRevision } from '../revisions/in-revision.mjs'
import { printLine } from '../setup/print-line.mjs'
import { inRoot } from '../setup/root.mjs'
import { drawMutants } from './support/draw-mutants.mjs'
import { knownCosts } from './support/known-costs.mjs'
import { MutantLog } from './support/mutant-log.mjs'
import { MutantTree } from './support/mutant-tree.mjs'
import { createRandom } from './support/random.mjs'
import { testsInOrder } from './support/tests-in-order.mjs'

const parts = ['src-main', 'src-spec']

/** What the tests of a mutant in a process of its own cost at most, in milliseconds: the nearest ones. */
const mostCostMs = 60_000

/**
 * Changes one operator or constant of src-main or src-spec at a time, in a work tree of the last commit, and runs the tests that reach it,
 * the nearest and cheapest first, until one fails. Each survivor is printed, to be judged by a person.
 *
 * All operators and constants have the same chance, so both folders are covered in proportion to what they decide. Not drawn: texts and
 * messages, regular expressions, types, names, lists of words, fixtures, and what only runs in Electron's window (src-main/window).
 *
 * `folder`: changes only its files and runs only the tests of its part, such as src-spec.
 *
 * What was tried is kept in .cache/torture: the same seed goes on where it ended, and tries survivors again when the commit is another.
 *
 * @param {{ count?: number, seed: number, folder?: string }} options
 * @returns {Promise<import('./support/table.mjs').Row[]>}
 */
export function run({ count = 200, seed, folder: within = '' }) {
  const commit = commitOf('HEAD')
  return inRevision(commit, async (folder) => {
    const name = ['mutants', seed, ...within.split('/').filter(Boolean)].join('-')
    const log = new MutantLog(inRoot('.cache/torture', `${name}.json`))
    const drawn = log.found(folder) ?? drawMutants(folder, count, createRandom(seed), within)
    const mutants = drawn.map((mutant, at) => ({ ...mutant, id: at + 1 }))
    const tree = new MutantTree(
      folder,
      mutants,
      parts.filter((part) => within === '' || within.startsWith(part)),
    )
    log.begin(mutants, commit)
    const waiting = mutants.filter(({ id }) => !log.isSettled(id))
    if (waiting.length > 0) await tryMutants(tree, log, waiting)
    tree.close()
    return rows(mutants, log)
  })
}

/**
 * @param {MutantTree} tree
 * @param {MutantLog} log
 * @param {readonly (import('./support/draw-mutants.mjs').Mutant & { readonly id: number })[]} mutants
 */
async function tryMutants(tree, log, mutants) {
  const costs = knownCosts(inRoot('.cache/test/unit-tests.json'))
  const ids = mutants.map(({ id }) => id)
  const tests = await tree.tryAll(costs, ids, log)
  const waiting = mutants.filter(({ id }) => !log.isSettled(id))
  printLine(`  ${waiting.length} mutants pass the quick tests; each is tried in a process of its own`)
  for (const mutant of waiting) {
    const ordered = testsInOrder(mutant, tests)
    const { length } = ordered.filter((_, at) => sum(ordered.slice(0, at).map(({ costMs }) => costMs)) < mostCostMs)
    log.settle(mutant.id, await tree.runTests(mutant.id, ordered.slice(0, length)))
  }
}

/** @param {readonly number[]} numbers */
function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0)
}

/**
 * @param {readonly (import('./support/draw-mutants.mjs').Mutant & { readonly id: number })[]} mutants
 * @param {MutantLog} log
 * @returns {import('./support/table.mjs').Row[]}
 */
function rows(mutants, log) {
  return parts.flatMap((folder) => {
    const own = mutants.filter(({ file }) => file.startsWith(`${folder}/`))
    if (own.length === 0) return []
    const survivors = own.filter(({ id }) => !log.isKilled(id))
    return {
      what: `mutants of ${folder} that no test notices`,
      tried: own.length,
      failed: survivors.length,
      note: `${Math.round((1 - survivors.length / own.length) * 100)} % killed`,
    }
  })
}
