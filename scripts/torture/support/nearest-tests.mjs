import { readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/**
 * The tests of a file in steps, those that are likely to notice a change of it first: its own and those that import it, then those of
 * its folder. No test is in two steps.
 *
 * @param {string} tree
 * @param {readonly string[]} tests all test files, relative to `tree`
 * @param {string} file relative to `tree`
 * @returns {readonly (readonly string[])[]}
 */
export function nearestTests(tree, tests, file) {
  const name = basename(file, '.ts')
  const folder = dirname(file)
  const imported = new RegExp(`from '\\.[^']*/${name}'`)
  const isNear = (/** @type {string} */ test) =>
    (dirname(test) === folder && basename(test) === `${name}.test.ts`) ||
    (isBeside(test, folder) && imported.test(readFileSync(join(tree, test), 'utf8')))
  const near = tests.filter(isNear)
  const inFolder = tests.filter((test) => !near.includes(test) && (dirname(test) === folder || dirname(test) === dirname(folder)))
  return [near, inFolder].filter((step) => step.length > 0)
}

/** Whether a test is in the same part of the sources. @param {string} test @param {string} folder */
function isBeside(test, folder) {
  return test.split('/')[0] === folder.split('/')[0]
}
