import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { inRoot, root } from '../setup/root.mjs'
import { runProgram } from '../setup/run-program.mjs'
import { importWalls } from './import-walls.mjs'

/**
 * @typedef {{ includes?: readonly string[], linter?: { rules?: { style?: Record<string, unknown> } } }} Override
 */

/** @param {import('./import-walls.mjs').ImportWall} wall @returns {Override} */
function toOverride({ includes, refuse, paths }) {
  const patterns = refuse.map(([group, message]) => ({ group, message }))
  const options = paths === undefined ? { patterns } : { paths, patterns }
  return { includes, linter: { rules: { style: { noRestrictedImports: { level: 'error', options } } } } }
}

/**
 * @param {string} text biome.json
 * @returns {object} the same configuration with the walls as import-walls.mjs has them, after everything else
 */
export function withImportWalls(text) {
  const config = JSON.parse(text)
  const rest = config.overrides.filter((/** @type {Override} */ one) => one.linter?.rules?.style?.noRestrictedImports === undefined)
  return { ...config, overrides: [...rest, ...importWalls.map(toOverride)] }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const path = inRoot('biome.json')
  writeFileSync(path, JSON.stringify(withImportWalls(readFileSync(path, 'utf8'))))
  await runProgram(process.execPath, ['node_modules/@biomejs/biome/bin/biome', 'format', '--write', 'biome.json'], {
    cwd: root,
    show: true,
  })
}
