import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inRoot } from '../setup/root.mjs'

/** @typedef {Readonly<Record<string, string>>} Files texts by path */

/** @returns {Files} the sample repository as it ships: one contradiction, one question, one thing left to do */
export function harbour() {
  const folder = inRoot('resources/sample')
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Object.fromEntries(
    entries.map((entry) => {
      const file = join(entry.parentPath, entry.name)
      return [file.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(file, 'utf8')]
    }),
  )
}

/** @returns {Files} the same without open findings */
export function resolvedHarbour() {
  return edit(harbour(), {
    'ACTIVE_SPEC.md': [
      [/MongoDB/, 'PostgreSQL 15'],
      [/^- OPEN QUESTION: .*$/m, '- None'],
      [/^TODO: .*\n\n/m, ''],
    ],
  })
}

/** @returns {Files} the resolved one with another database in SPEC and in the plan, and no decision yet */
export function changedHarbour() {
  const database = /** @type {const} */ ([[/PostgreSQL 15/, 'PostgreSQL 17']])
  return edit(resolvedHarbour(), { 'SPEC.md': database, 'ACTIVE_SPEC.md': database })
}

/** @returns {Files} the changed one with its decision */
export function decidedHarbour() {
  const why = 'The host ends support for 15, and 17 vacuums the outbox in half the time'
  const row = `| 009 | 2026-11-19 | DATA | Move to PostgreSQL 17; supersedes 006 | ${why} | Data | — | ✅ Active |\n`
  return edit(changedHarbour(), {
    'DECISION_LOG.md': [
      [/(\| 006 .*)✅ Active/, '$1🔄 Superseded by 009'],
      [/\n$/, `\n${row}`],
    ],
  })
}

/**
 * Throws when a replacement finds nothing, since the picture would then not show what its name says.
 *
 * @param {Files} files
 * @param {Readonly<Record<string, readonly (readonly [RegExp, string])[]>>} edits
 * @returns {Files}
 */
function edit(files, edits) {
  const edited = { ...files }
  for (const [path, replacements] of Object.entries(edits)) {
    for (const [found, text] of replacements) {
      const before = edited[path] ?? ''
      if (!found.test(before)) throw new Error(`${path} of the sample has nothing like ${found}`)
      edited[path] = before.replace(found, text)
    }
  }
  return edited
}
