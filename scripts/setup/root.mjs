import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of package.json. */
export const root = resolve(fileURLToPath(import.meta.url), '../../..')

/** @param {string[]} path relative to the root, with forward slashes */
export function inRoot(...path) {
  return resolve(root, ...path)
}
