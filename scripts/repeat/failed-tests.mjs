import { relative } from 'node:path'
import { root } from '../setup/root.mjs'

/**
 * @param {string} text report of Vitest's json reporter
 * @param {string} [folder] paths are relative to it
 * @returns {string[]} every test that failed, by file and full name; a file that could not be loaded by its path
 */
export function failedVitest(text, folder = root) {
  /** @type {{ testResults: { name: string, status: string, assertionResults: { status: string, ancestorTitles: string[], title: string }[] }[] }} */
  const { testResults } = JSON.parse(text)
  return testResults.flatMap(({ name, status, assertionResults }) => {
    const path = relative(folder, name)
    const failed = assertionResults.filter((test) => test.status === 'failed')
    if (status === 'failed' && failed.length === 0) return [`${path} (outside its tests)`]
    return failed.map(({ ancestorTitles, title }) => [path, ...ancestorTitles, title].join(' › '))
  })
}

/**
 * @typedef {object} PlaywrightSuite
 * @property {string} title
 * @property {{ title: string, ok: boolean, tests: { status: string }[] }[]} specs
 * @property {PlaywrightSuite[]} [suites]
 */

/**
 * @param {string} text report of Playwright's json reporter
 * @returns {string[]} every test that did not pass at the first try, and every error outside tests by its first line
 */
export function failedPlaywright(text) {
  /** @type {{ suites: PlaywrightSuite[], errors: { message?: string }[] }} */
  const { suites, errors } = JSON.parse(text)
  const outside = errors.map(({ message = '' }) => `outside the tests: ${message.split('\n')[0]}`)
  return [...suites.flatMap((suite) => failedIn(suite, [])), ...outside]
}

/** @param {PlaywrightSuite} suite @param {readonly string[]} above @returns {string[]} */
function failedIn({ title, specs, suites = [] }, above) {
  const path = [...above, title]
  const failed = specs.filter(({ tests }) => tests.some(({ status }) => status === 'unexpected' || status === 'flaky'))
  return [...failed.map((spec) => [...path, spec.title].join(' › ')), ...suites.flatMap((inner) => failedIn(inner, path))]
}
