import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { mutationsOf } from './mutations.mjs'

/**
 * A mutation in its file.
 *
 * @typedef {import('./mutations.mjs').Mutation & { readonly file: string, readonly line: number, readonly lineText: string,
 *   readonly column: number }} Mutant
 */

/**
 * Draws mutants without repetition; each operator and constant of the sources has the same chance.
 *
 * @param {string} folder of the whole work tree
 * @param {number} count
 * @param {(below: number) => number} random
 * @param {string} within only of the files in this folder, relative to the work tree; empty: of all
 * @returns {Mutant[]}
 */
export function drawMutants(folder, count, random, within) {
  const files = mutatedFiles(folder).filter((file) => file.startsWith(within))
  const all = files.flatMap((file) => mutantsOf(folder, file))
  return Array.from({ length: Math.min(count, all.length) }, () => all.splice(random(all.length), 1)).flat()
}

/** @param {string} folder @param {string} file relative to it @returns {Mutant[]} */
export function mutantsOf(folder, file) {
  const text = readFileSync(join(folder, file), 'utf8')
  return mutationsOf(text).map((mutation) => {
    const start = text.lastIndexOf('\n', mutation.from - 1) + 1
    const line = text.slice(0, mutation.from).split('\n').length
    return { ...mutation, file, line, lineText: text.slice(start).split('\n')[0] ?? '', column: mutation.from - start }
  })
}

/** @param {string} folder @returns {readonly string[]} */
function mutatedFiles(folder) {
  return ['src-main', 'src-spec']
    .flatMap((part) => readdirSync(join(folder, part), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((file) => !/\.(?:test|d)\.ts$|\/(?:fixtures|testing|window)\/|words\.ts$|^src-main\/index\.ts$/.test(file))
    .sort()
}
