import type { Stats } from 'node:fs'
import { stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'

/** Folders that are looked at together. */
const batchSize = 64

/** Device, inode and birth time by folder, with the nearest folder above each that is missing. */
export async function readIdentities(folders: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (let at = 0; at < folders.length; at += batchSize) {
    const batch = await Promise.all(folders.slice(at, at + batchSize).map(readNearest))
    for (const [place, identity] of batch) found.set(place, identity)
  }
  return found
}

/** The folders, and all above them. */
export function withUpperFolders(folders: readonly string[]): ReadonlySet<string> {
  const all = new Set<string>()
  for (const folder of folders) for (let at = resolve(folder); !all.has(at); at = dirname(at)) all.add(at)
  return all
}

async function readNearest(folder: string): Promise<readonly [string, string]> {
  const stats = await readFolder(folder)
  if (stats !== null) return [folder, `${stats.dev}:${stats.ino}:${stats.birthtimeMs}`]
  return dirname(folder) === folder ? [folder, ''] : readNearest(dirname(folder))
}

async function readFolder(path: string): Promise<Stats | null> {
  const stats = await stat(path).catch(() => null)
  return stats?.isDirectory() ? stats : null
}
