import { lstat, readFile, readlink } from 'node:fs/promises'
import { join } from 'node:path'
import type { Head } from '../head'
import { readBlobs } from '../objects/blobs'
import { type FileEntry, readEntries } from '../objects/follow-links'
import { objectsOf } from '../objects/objects'
import type { Repository } from '../repository'
import { GitError } from '../run-git'
import { askGit } from '../trusted/read-git'
import { type IndexEntry, readIndexEntries } from './index-entries'

export interface ChosenFile {
  /** Relative to the opened folder. */
  readonly path: string
  /** Neither staged nor in HEAD. */
  readonly isUntracked: boolean
  /** Its bytes differ from HEAD. */
  readonly isChanged: boolean
  /** Why it cannot go into a commit, as a sentence; null when it can. */
  readonly blocker: string | null
}

/** Reads the files directly, since git could run filters. Throws `GitError`. */
export async function readChosenFiles(
  repository: Repository,
  paths: readonly string[],
  checkedOut: Promise<Head>,
): Promise<readonly ChosenFile[]> {
  const invalid = paths.find((path) => !isPlainPath(path))
  if (invalid !== undefined) throw new GitError(`"${invalid}" is not the path of a document of this repository.`, '')
  if (paths.length === 0) return []
  const objects = objectsOf(repository)
  const { sha } = await checkedOut
  const { prefix } = repository
  const full = paths.map((path) => prefix + path)
  const [entriesOfAll, committed] = await Promise.all([
    readIndexEntries(repository, full),
    sha === null ? new Map<string, FileEntry>() : readEntries(objects, sha, full),
  ])
  const staged = entriesOfAll.map((entry) => ({ ...entry, path: entry.path.slice(prefix.length) }))
  const headBlobs = new Map(Array.from(committed, ([path, { blob }]) => [path.slice(prefix.length), blob]))
  const contents = await readBlobs(
    objects,
    [...staged, ...committed.values()].map(({ blob }) => blob),
  )
  const unknown = paths.filter((path) => !headBlobs.has(path) && !staged.some((entry) => entry.path === path))
  const ignored = await readIgnored(repository, unknown)
  return Promise.all(
    paths.map(async (path): Promise<ChosenFile> => {
      const entries = staged.filter((entry) => entry.path === path)
      const disk = await readDiskBytes(join(repository.root, prefix, path))
      const head = contents.get(headBlobs.get(path) ?? '') ?? null
      const index = contents.get(entries[0]?.blob ?? '') ?? null
      const blocker = ignored.has(path) ? ignoredSentence(path) : blockerOf(path, entries, { head, index, disk })
      return { path, isUntracked: unknown.includes(path), isChanged: !hasSameBytes(disk, head), blocker }
    }),
  )
}

interface FileVersions {
  readonly head: Buffer | null
  readonly index: Buffer | null
  readonly disk: Buffer | null
}

function blockerOf(path: string, entries: readonly IndexEntry[], { head, index, disk }: FileVersions): string | null {
  if (entries.some(({ stage }) => stage > 0)) return `${path} has an unresolved merge conflict. Resolve it with git first.`
  if (head === null && index === null && disk === null) return `${path} does not exist any more.`
  const isIntentToAdd = index !== null && index.length === 0 && head === null
  if (isIntentToAdd || hasSameText(index, head) || hasSameText(index, disk)) return null
  return `${path} is staged in part: what is staged is neither the last commit nor the file. Stage all of it or unstage it with git first.`
}

function ignoredSentence(path: string): string {
  return `${path} is ignored by a .gitignore rule. Remove the rule, or add the file once with git add --force.`
}

async function readIgnored({ root, prefix }: Repository, paths: readonly string[]): Promise<ReadonlySet<string>> {
  if (paths.length === 0) return new Set()
  // Not check-ignore, which refuses literal paths.
  const args = ['ls-files', '--others', '--ignored', '--exclude-standard', '-z', '--', ...paths.map((path) => prefix + path)]
  const ignored = (await askGit({ root, args })).toString('utf8').split('\0')
  return new Set(ignored.map((path) => path.slice(prefix.length)))
}

/** What git would store: of a link the path in it. */
async function readDiskBytes(absolute: string): Promise<Buffer | null> {
  try {
    const stats = await lstat(absolute)
    if (stats.isSymbolicLink()) return await readlink(absolute, 'buffer')
    return stats.isFile() ? await readFile(absolute) : null
  } catch {
    return null
  }
}

function hasSameBytes(one: Buffer | null, other: Buffer | null): boolean {
  return one === null || other === null ? one === other : one.equals(other)
}

/** Equal apart from line endings, which git may convert. */
function hasSameText(one: Buffer | null, other: Buffer | null): boolean {
  if (hasSameBytes(one, other)) return true
  return one !== null && other !== null && lineFeeds(one) === lineFeeds(other)
}

function lineFeeds(bytes: Buffer): string {
  return bytes.toString('latin1').replace(/\r\n/g, '\n')
}

function isPlainPath(path: string): boolean {
  if (path === '' || path.includes('\0') || path.startsWith('/')) return false
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..' && part.toLowerCase() !== '.git')
}
