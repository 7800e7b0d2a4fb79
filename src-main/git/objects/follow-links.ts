import { posix } from 'node:path'
import { requireOutput } from '../run-git'
import { readBlobs } from './blobs'
import type { Objects } from './objects'

/** Links that are followed one after the other. */
const maxLinks = 8
/** Paths of one command line, whose length the system limits. */
const batchSize = 1000

export interface FileEntry {
  /** Octal, such as "120000" for a link. */
  readonly mode: string
  readonly blob: string
}

/** A regular file that a path leads to through links of the commit itself. */
export interface LinkedFile {
  /** Relative to the opened folder. */
  readonly target: string
  readonly blob: string
}

/**
 * Where these paths lead in the tree of a commit, by path; a path is absent that is no link and below none, or that leads to no
 * regular file of the opened folder. Reads objects only. Throws `GitError`.
 */
export async function followLinks(objects: Objects, commit: string, paths: readonly string[]): Promise<ReadonlyMap<string, LinkedFile>> {
  const { prefix } = objects
  let waiting = new Map(paths.map((path) => [path, prefix + path]))
  const found = new Map<string, LinkedFile>()
  for (let step = 0; step <= maxLinks && waiting.size > 0; step += 1) {
    const entries = await readEntries(objects, commit, [...new Set([...waiting.values()].flatMap(withParents))])
    const links = [...entries.values()].filter(({ mode }) => mode === '120000').map(({ blob }) => blob)
    const contents = await readBlobs(objects, links)
    const next = new Map<string, string>()
    for (const [path, at] of waiting) {
      const entry = entries.get(at)
      if (entry?.mode.startsWith('100') && step > 0 && at.startsWith(prefix)) {
        found.set(path, { target: at.slice(prefix.length), blob: entry.blob })
      }
      const link = withParents(at).find((part) => entries.get(part)?.mode === '120000')
      const content = contents.get(entries.get(link ?? '')?.blob ?? '')?.toString('utf8')
      const target = link === undefined || content === undefined ? null : resolveLink(link, content, at)
      if (target !== null) next.set(path, target)
    }
    waiting = next
  }
  return found
}

/** Pure: `at`, whose part `link` is a link, with that part replaced; null when it leads out of the repository. */
export function resolveLink(link: string, content: string, at: string): string | null {
  if (content.startsWith('/') || content.includes('\0')) return null
  const target = posix.normalize(posix.join(posix.dirname(link), content, at.slice(link.length)))
  return target === '..' || target.startsWith('../') || target === '.' ? null : target
}

/** Pure: "a", "a/b" and "a/b/c" of "a/b/c". */
function withParents(path: string): readonly string[] {
  const parts = path.split('/')
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'))
}

/** The entries at these paths, all relative to the top level. Throws `GitError`. */
export async function readEntries(objects: Objects, commit: string, paths: readonly string[]): Promise<ReadonlyMap<string, FileEntry>> {
  let listing = ''
  for (let at = 0; at < paths.length; at += batchSize) {
    const args = ['ls-tree', '-z', '--full-tree', commit, '--', ...paths.slice(at, at + batchSize)]
    listing += requireOutput(await objects({ args })).toString('utf8')
  }
  return new Map(
    listing.split('\0').flatMap((line): [string, FileEntry][] => {
      const match = /^(\d{6}) \w+ ([0-9a-f]+)\t([\s\S]+)$/.exec(line)
      return match?.[1] && match[2] && match[3] ? [[match[3], { mode: match[1], blob: match[2] }]] : []
    }),
  )
}
