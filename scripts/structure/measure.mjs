import { readdir, readFile } from 'node:fs/promises'
import { dirname, join, posix, relative } from 'node:path'

/**
 * Measures the imports between the rooms (top folders) of a source tree. Tests, fixtures and the doors in its root are left out.
 *
 * @param {string} root absolute
 * @param {readonly string[]} rooms highest floor first
 */
export async function measureStructure(root, rooms) {
  /** @type {Map<string, Map<string, number>>} by room: how often it imports each other one */
  const arrows = new Map()
  const up = []
  const unknown = []
  for (const path of await sourcesBelow(root)) {
    const room = path.split('/')[0] ?? ''
    if (!path.includes('/')) continue
    if (!rooms.includes(room)) unknown.push(path)
    const targets = arrows.get(room) ?? new Map()
    arrows.set(room, targets)
    for (const target of importsOf(path, await readFile(join(root, path), 'utf8'))) {
      const other = target.split('/')[0] ?? ''
      if (other === room || !target.includes('/')) continue
      targets.set(other, (targets.get(other) ?? 0) + 1)
      if (rooms.indexOf(other) < rooms.indexOf(room)) up.push(`${path} → ${target}`)
    }
  }
  return { arrows, floors: floorsOf(arrows), up, circles: circlesOf(arrows), unknown }
}

/** @param {string} path relative to the root @param {string} code @returns {readonly string[]} paths that it imports, relative to the root */
export function importsOf(path, code) {
  return [...code.matchAll(/(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)'/g)].map(([, to = '']) =>
    posix.normalize(posix.join(dirname(path), to)),
  )
}

/** @param {ReadonlyMap<string, ReadonlyMap<string, number>>} arrows @returns {number} length of the longest way down; Infinity with a circle */
export function floorsOf(arrows) {
  /** @param {string} room @param {readonly string[]} way @returns {number} */
  const depth = (room, way) =>
    way.includes(room)
      ? Number.POSITIVE_INFINITY
      : 1 + Math.max(0, ...[...(arrows.get(room)?.keys() ?? [])].map((to) => depth(to, [...way, room])))
  return Math.max(0, ...[...arrows.keys()].map((room) => depth(room, [])))
}

/** @param {ReadonlyMap<string, ReadonlyMap<string, number>>} arrows @returns {readonly string[]} pairs of rooms that import each other */
function circlesOf(arrows) {
  return [...arrows].flatMap(([room, targets]) =>
    [...targets.keys()].flatMap((to) => (room < to && arrows.get(to)?.has(room) ? [`${room} ↔ ${to}`] : [])),
  )
}

/** @param {string} root @returns {Promise<readonly string[]>} */
async function sourcesBelow(root) {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  return entries
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && !/\.(?:test|d)\.ts$|^(?:fixtures|testing)\//.test(path))
    .sort()
}
