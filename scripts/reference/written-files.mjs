import { checksPage } from './checks-page.mjs'
import { configurationSchema } from './configuration-schema.mjs'
import { kindsTable } from './kinds-table.mjs'
import { ruleSources } from './rules/index.mjs'
import { rulesPage } from './rules-page.mjs'

const [begin, end] = ['<!-- kinds:begin -->', '<!-- kinds:end -->']

/**
 * @typedef {object} Registry the engine's own description
 * @property {readonly import('../../src-spec/checks/check').Check[]} checks
 * @property {readonly import('../../src-spec/kinds/kind').KindDefinition[]} kinds
 * @property {(check: string, severity: 'error' | 'warning' | 'info' | 'off') => string | null} severityProblem
 */

/**
 * The files that are made from the registries of checks and kinds and from the list of rules, by path, as they ought to be.
 *
 * @param {Registry} registry
 * @param {string} guide as it is
 * @returns {Readonly<Record<string, string>>}
 */
export function writtenFiles({ checks, kinds, severityProblem }, guide) {
  const settable = kinds.map(({ kind }) => kind)
  return {
    'docs/checks.md': checksPage(checks, kinds),
    'docs/rules.md': rulesPage(ruleSources),
    'docs/guide.md': withTable(guide, kindsTable(kinds)),
    'resources/spec-cockpit.schema.json': json(configurationSchema(checks, settable, severityProblem)),
  }
}

/** @param {string} guide @param {string} table */
function withTable(guide, table) {
  const from = guide.indexOf(begin)
  const to = guide.indexOf(end)
  if (from < 0 || to < from) throw new Error(`docs/guide.md needs "${begin}" and, after it, "${end}".`)
  return `${guide.slice(0, from + begin.length)}\n${table}\n${guide.slice(to)}`
}

/** As Biome writes it: a list of words on one line where it fits. @param {unknown} value */
function json(value) {
  const text = JSON.stringify(value, null, 2).replace(/^(.*)\[\n([^[\]{}]*?)\n *\]/gm, (whole, before, items) => {
    const line = `${before}[${items.trim().replace(/\n */g, ' ')}]`
    return line.length < 140 ? line : whole
  })
  return `${text}\n`
}
