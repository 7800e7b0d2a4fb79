import { checksPage } from './checks-page.mjs'
import { configurationSchema } from './configuration-schema.mjs'

/**
 * @typedef {object} Registry what the engine says of itself
 * @property {readonly import('../../src-spec/checks/check').Check[]} checks
 * @property {readonly string[]} settableKinds
 * @property {(check: string, severity: 'error' | 'warning' | 'info' | 'off') => string | null} severityProblem
 */

/**
 * The files that are made from the registry, by path, as they ought to be.
 *
 * @param {Registry} registry
 * @returns {Readonly<Record<string, string>>}
 */
export function writtenFiles({ checks, settableKinds, severityProblem }) {
  return {
    'docs/checks.md': checksPage(checks),
    'resources/spec-cockpit.schema.json': json(configurationSchema(checks, settableKinds, severityProblem)),
  }
}

/** As Biome writes it: a list of words on one line where it fits. @param {unknown} value */
function json(value) {
  const text = JSON.stringify(value, null, 2).replace(/^(.*)\[\n([^[\]{}]*?)\n *\]/gm, (whole, before, items) => {
    const line = `${before}[${items.trim().replace(/\n */g, ' ')}]`
    return line.length < 140 ? line : whole
  })
  return `${text}\n`
}
