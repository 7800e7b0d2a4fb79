import type { Dirent } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { telltales } from '#spec'

/** Folders below the root whose entries are read: deep enough for `packages/group/name`. */
const maxDepth = 3
/** Limit of one search, so that its cost does not depend on the size of the repository. */
const maxFolders = 1500
const batchSize = 32
/** Folders of dependencies and of what tools write. */
const skippedFolders: ReadonlySet<string> = new Set([
  'node_modules',
  'bower_components',
  'vendor',
  'third_party',
  'dist',
  'build',
  'out',
  'target',
  'bin',
  'obj',
  'coverage',
  'venv',
  '__pycache__',
  'Pods',
])

/**
 * The folders, relative to the root, that mark a convention (`.specify`, `packages/api/openspec`), sorted. Reads the upper
 * folders of the repository, level by level, and neither hidden folders nor those of dependencies. Never throws.
 */
export async function findTelltales(root: string): Promise<readonly string[]> {
  const found: string[] = []
  let level = ['']
  let visited = 0
  for (let depth = 0; depth <= maxDepth && level.length > 0; depth += 1) {
    const next: string[] = []
    for (let at = 0; at < level.length && visited < maxFolders; at += batchSize) {
      const batch = level.slice(at, Math.min(at + batchSize, at + maxFolders - visited))
      visited += batch.length
      const listings = await Promise.all(batch.map(async (folder) => ({ folder, names: await readFolderNames(root, folder) })))
      for (const { folder, names } of listings) {
        for (const name of names) {
          const path = folder === '' ? name : `${folder}/${name}`
          if (await isTelltale(root, path, name)) found.push(path)
          else if (!name.startsWith('.') && !skippedFolders.has(name)) next.push(path)
        }
      }
    }
    level = next
  }
  return found.sort()
}

async function isTelltale(root: string, path: string, name: string): Promise<boolean> {
  const telltale = telltales.find(({ folder }) => folder === name)
  if (!telltale) return false
  const { holds } = telltale
  return holds === null || (await readEntries(root, path)).some((entry) => holds.includes(entry.name))
}

async function readFolderNames(root: string, folder: string): Promise<readonly string[]> {
  return (await readEntries(root, folder)).filter((entry) => entry.isDirectory()).map(({ name }) => name)
}

async function readEntries(root: string, folder: string): Promise<readonly Dirent[]> {
  return readdir(join(root, folder), { withFileTypes: true }).catch(() => [])
}
