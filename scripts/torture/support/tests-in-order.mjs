import { dirname, relative } from 'node:path'

/**
 * A file with tests.
 *
 * @typedef {object} TestFile
 * @property {string} file relative to the work tree
 * @property {number} costMs
 * @property {readonly number[]} reaches the mutants that its tests run
 */

/**
 * The tests that reach a mutant, those first that are likely to notice it: its own, those of its folder, those of the folders around it;
 * among these the cheapest. Where none is known to reach it, all in this order: what runs in a thread or a program only is reached unseen.
 *
 * @param {{ readonly id: number, readonly file: string }} mutant
 * @param {readonly TestFile[]} tests
 * @returns {readonly TestFile[]}
 */
export function testsInOrder({ id, file }, tests) {
  const distance = (/** @type {TestFile} */ test) => {
    if (test.file === file.replace(/\.ts$/, '.test.ts')) return 0
    return 1 + relative(dirname(file), dirname(test.file)).split('/').filter(Boolean).length
  }
  const reaching = tests.filter(({ reaches }) => reaches.includes(id))
  const near = reaching.length > 0 ? reaching : [...tests]
  return near.sort((a, b) => distance(a) - distance(b) || a.costMs - b.costMs || (a.file < b.file ? -1 : 1))
}
