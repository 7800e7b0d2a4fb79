import type { Dirent, Stats } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Configuration, configuredFolders, configuredKindOf, type DocumentKind, isConventionSetting } from '#spec'
import { errorCode } from '../base/error-code'
import { maxDocumentBytes } from './read-document'
import { askOnce, linkProblem, type RealPath } from './resolve-inside'
import { stampOf } from './stamp'
import { type RepositorySurvey, surveyRepository } from './survey-repository'

export interface FoundDocument {
  /** Relative to the root, with forward slashes. */
  readonly path: string
  readonly kind: DocumentKind
  /** As in `stampOf`. */
  readonly stamp: string | null
}

export interface FoundDocuments {
  /** Sorted by path. */
  readonly documents: readonly FoundDocument[]
  /** Documents that cannot be read, each with the reason as a sentence. */
  readonly unreadable: readonly { readonly path: string; readonly reason: string }[]
  readonly survey: RepositorySurvey
  /** Settings and templates of conventions, and guides for coding agents, relative to the root, sorted. They are no documents. */
  readonly settings: readonly string[]
  /** Absolute folders to watch: each searched folder that exists, with its parents up to the root. */
  readonly folders: readonly string[]
  /** Absolute folders in which a new folder may bring documents. */
  readonly upperFolders: readonly string[]
}

export const maxDocuments = 5000
const maxFolders = 10_000
/** Each takes a watch of the system; those beyond are looked at with every tick. */
const maxUpperFolders = 500
const skippedFolders = new Set(['.git', 'node_modules'])

interface Search {
  readonly root: string
  readonly configuration: Configuration
  readonly realRoot: string
  readonly realFolder: RealPath
  readonly documents: Map<string, FoundDocument>
  readonly unreadable: Map<string, string>
  readonly folders: Set<string>
  readonly settings: Set<string>
  readonly entries: Map<string, readonly Dirent[]>
}

/**
 * Searches only the folders that the engine, the configuration and the conventions name. `known` is an earlier
 * survey; without it the upper folders are looked at again. Never throws; a missing root has no documents.
 */
export async function findDocuments(root: string, configuration: Configuration, known?: RepositorySurvey): Promise<FoundDocuments> {
  const survey = known ?? (await surveyRepository(root))
  const { telltales } = survey
  const search: Search = {
    root,
    configuration,
    realRoot: await realpath(root).catch(() => root),
    realFolder: askOnce(realpath),
    documents: new Map(),
    unreadable: new Map(),
    folders: new Set([root]),
    settings: new Set(),
    entries: new Map(),
  }
  for (const entry of configuredFolders(configuration, telltales)) {
    const isRecursive = entry === '**' || entry.endsWith('/**')
    const parts = entry
      .replace(/\/?\*\*$/, '')
      .split('/')
      .filter((part) => part !== '')
    for (const folder of await findFolders(search, parts)) await searchFolder(search, folder, isRecursive)
  }
  addGuides(search, survey)
  const paths = [...search.documents.keys()].sort()
  const beyond = paths.slice(maxDocuments)
  if (beyond[0] !== undefined) {
    search.unreadable.set(beyond[0], `Only ${maxDocuments} documents are read; this one and ${beyond.length - 1} after it are not.`)
  }
  return {
    documents: paths.slice(0, maxDocuments).flatMap((path) => search.documents.get(path) ?? []),
    unreadable: Array.from(search.unreadable, ([path, reason]) => ({ path, reason })).sort((a, b) => (a.path < b.path ? -1 : 1)),
    survey,
    settings: [...search.settings].sort(),
    folders: [...search.folders],
    upperFolders: survey.folders.slice(0, maxUpperFolders).map((folder) => join(root, folder)),
  }
}

/**
 * The folders whose names are `parts` without regard to case, relative to the root; `*` is any folder that is not hidden.
 * A folder that only a star matches is watched if it leads to one that is found.
 */
async function findFolders(search: Search, parts: readonly string[]): Promise<readonly string[]> {
  const stars = parts.indexOf('*')
  let found = ['']
  for (const [depth, part] of parts.entries()) {
    const deeper: string[] = []
    for (const folder of found) {
      for (const entry of await readEntries(search, folder)) {
        if (part === '*' ? !isVisibleFolder(entry) : entry.name.toLowerCase() !== part.toLowerCase()) continue
        const path = joinPath(folder, entry.name)
        if (entry.isDirectory() || (entry.isSymbolicLink() && (await isFolderInside(search, path)))) deeper.push(path)
      }
    }
    if (stars < 0 || depth < stars) for (const folder of deeper) search.folders.add(join(search.root, folder))
    found = deeper
  }
  if (stars >= 0) for (const folder of found) watchParents(search, folder)
  return found
}

function isVisibleFolder(entry: Dirent): boolean {
  return entry.isDirectory() && !entry.name.startsWith('.') && !skippedFolders.has(entry.name)
}

function watchParents({ root, folders }: Search, folder: string): void {
  const parts = folder.split('/')
  for (let depth = 1; depth <= parts.length; depth += 1) folders.add(join(root, ...parts.slice(0, depth)))
}

async function searchFolder(search: Search, folder: string, isRecursive: boolean): Promise<void> {
  if (search.folders.size > maxFolders) return
  search.folders.add(join(search.root, folder))
  for (const entry of await readEntries(search, folder)) {
    const path = joinPath(folder, entry.name)
    if (entry.isDirectory()) {
      if (isRecursive && !skippedFolders.has(entry.name)) await searchFolder(search, path, isRecursive)
      continue
    }
    const kind = configuredKindOf(search.configuration, path)
    if (kind === null) {
      if (isConventionSetting(path) && typeof (await readStats(search, path, entry)) !== 'string') search.settings.add(path)
      continue
    }
    const stats = await readStats(search, path, entry)
    if (typeof stats !== 'string') search.documents.set(path, { path, kind, stamp: stampOf(stats) })
    else if (stats !== '') search.unreadable.set(path, stats)
  }
}

/** Guides are read beside the documents, unless the configuration makes documents of them. */
function addGuides({ root, documents, settings, folders }: Search, { guides }: RepositorySurvey): void {
  for (const path of guides) {
    if (documents.has(path)) continue
    settings.add(path)
    folders.add(join(root, dirname(path)))
  }
}

/** Many patterns begin in the same folders, so each folder is listed once. */
async function readEntries({ root, entries }: Search, folder: string): Promise<readonly Dirent[]> {
  const known = entries.get(folder)
  if (known) return known
  const found = await readdir(join(root, folder), { withFileTypes: true }).catch(() => [])
  entries.set(folder, found)
  return found
}

async function isFolderInside(search: Search, path: string): Promise<boolean> {
  try {
    const real = await realpath(join(search.root, path))
    if (!(await stat(real)).isDirectory()) return false
    const reason = linkProblem(search.realRoot, real)
    if (reason !== null) search.unreadable.set(path, `${reason} Nothing in it is read.`)
    return reason === null
  } catch {
    return false
  }
}

/** When the file cannot be read, the reason as a sentence; empty when there is no file. */
async function readStats({ root, realRoot, realFolder }: Search, path: string, entry: Dirent): Promise<Stats | string> {
  try {
    const absolute = join(root, path)
    // A plain file is where its folder is.
    const real = entry.isFile() ? join(await realFolder(dirname(absolute)), entry.name) : await realpath(absolute)
    const reason = linkProblem(realRoot, real)
    if (reason !== null) return reason
    const stats = await stat(real)
    if (stats.isDirectory()) return ''
    if (!stats.isFile()) return 'It is not a regular file.'
    return stats.size > maxDocumentBytes ? 'It is larger than 20 MB. Split it to have it read.' : stats
  } catch (error) {
    // A plain file that is missing now was deleted or renamed after the folder was listed.
    if (errorCode(error) === 'ENOENT') return entry.isSymbolicLink() ? 'It is a link to a file that does not exist.' : ''
    return `It could not be read (${errorCode(error) || String(error)}).`
  }
}

function joinPath(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`
}
