import type { Dirent } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { guidedFolder, isManifest, telltales } from '#spec'

/** Folders below the root whose entries are read: deep enough for `packages/group/name`. */
const maxDepth = 3
/** Limit of one search, so that its cost does not depend on the size of the repository. */
const maxFolders = 1500
const batchSize = 32
const maxManifests = 200
const maxGuides = 200
const workflowFolder = '.github/workflows'
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

/** Whether the search for folders of conventions enters a folder of this name; hidden ones only where they mark a convention. */
export function isSearchedFolder(name: string): boolean {
  return telltales.some(({ folder }) => folder === name) || !(name.startsWith('.') || skippedFolders.has(name))
}

/** What a look at the upper folders of a repository found; paths relative to the root, sorted. */
export interface RepositorySurvey {
  /** Folders that mark a convention: `.specify`, `packages/api/openspec`. */
  readonly telltales: readonly string[]
  /** Files that declare the stack: `package.json`, `compose.yaml`. */
  readonly manifests: readonly string[]
  /** Guides for coding agents: `AGENTS.md`, `packages/api/CLAUDE.md`. */
  readonly guides: readonly string[]
  /** The folders that were looked at, upper ones first, and those that would mark a convention with more in them. */
  readonly folders: readonly string[]
}

/**
 * Reads the upper folders of the repository, level by level, and neither hidden folders (but the workflows of its continuous
 * integration, and a guide beside them) nor those of dependencies. Never throws.
 */
export async function surveyRepository(root: string): Promise<RepositorySurvey> {
  const found: string[] = []
  const manifests = await filesIn(root, workflowFolder)
  const files = await filesIn(root, '.github')
  let level = ['']
  let visited = 0
  const folders: string[] = []
  for (let depth = 0; depth <= maxDepth && level.length > 0; depth += 1) {
    const next: string[] = []
    for (let at = 0; at < level.length && visited < maxFolders; at += batchSize) {
      const batch = level.slice(at, Math.min(at + batchSize, at + maxFolders - visited))
      visited += batch.length
      folders.push(...batch)
      const listings = await Promise.all(batch.map(async (folder) => ({ folder, entries: await readEntries(root, folder) })))
      for (const { folder, entries } of listings) {
        const paths = entries.filter((entry) => entry.isFile()).map(({ name }) => joinPath(folder, name))
        manifests.push(...paths)
        files.push(...paths)
        const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
        for (const name of names) {
          const path = joinPath(folder, name)
          if (await isTelltale(root, path, name)) found.push(path)
          else if (!name.startsWith('.') && !skippedFolders.has(name)) next.push(path)
          else if (isSearchedFolder(name)) folders.push(path)
        }
      }
    }
    level = next
  }
  return {
    telltales: found.sort(),
    manifests: manifests.filter(isManifest).sort().slice(0, maxManifests),
    guides: files
      .filter((path) => guidedFolder(path) !== null)
      .sort()
      .slice(0, maxGuides),
    folders,
  }
}

async function isTelltale(root: string, path: string, name: string): Promise<boolean> {
  const telltale = telltales.find(({ folder }) => folder === name)
  if (!telltale) return false
  const { holds } = telltale
  return holds === null || (await readEntries(root, path)).some((entry) => holds.includes(entry.name))
}

async function filesIn(root: string, folder: string): Promise<string[]> {
  return (await readEntries(root, folder)).filter((entry) => entry.isFile()).map(({ name }) => joinPath(folder, name))
}

function joinPath(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`
}

async function readEntries(root: string, folder: string): Promise<readonly Dirent[]> {
  return readdir(join(root, folder), { withFileTypes: true }).catch(() => [])
}
