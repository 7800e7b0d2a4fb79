import { readlink, realpath } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { CommitDocument } from '#bridge'
import { decode } from '../files/index'
import { followLinks, type GitReader, type LinkedFile, readHeadFile } from '../git/index'

/**
 * Changed documents as git commits them. What is reached through a committed link is committed as the file that the link leads to,
 * once, also where that file is a document itself; a link that is not committed yet is committed as the path in it. Throws `GitError`.
 */
export async function linksAsCommitted(
  root: string,
  reader: GitReader,
  documents: readonly CommitDocument[],
  isDocument: (path: string) => boolean,
): Promise<readonly CommitDocument[]> {
  const targets = new Map<string, string>()
  for (const { path, status } of documents) {
    const target = status === 'deleted' ? null : await findTarget(root, path)
    if (target !== null) targets.set(path, target)
  }
  if (targets.size === 0) return documents
  const { sha } = await reader.head()
  const committed = sha === null ? new Map<string, LinkedFile>() : await followLinks(reader.objects, sha, [...targets.keys()])
  const shown: CommitDocument[] = []
  const taken = new Set<string>()
  // The text on disk of a target that is a document belongs to that document.
  const isOnlyUnsaved = ({ isUnsaved }: CommitDocument, target: string) => isUnsaved && !documents.some(({ path }) => path === target)
  for (const document of documents) {
    const target = targets.get(document.path)
    const link = target === undefined ? null : await readLink(root, document.path)
    if (target === undefined) shown.push(document)
    else if (link !== null && committed.get(document.path)?.target !== target) shown.push({ ...document, after: link, isUnsaved: false })
    else if (!taken.has(target) && (!isDocument(target) || isOnlyUnsaved(document, target))) {
      taken.add(target)
      const before = await readCommitted(reader, target)
      if (before !== document.after) {
        shown.push({ ...document, path: target, status: before === null ? 'added' : 'modified', before: before ?? '' })
      }
    }
  }
  return shown.sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** The file that the path leads to through links, relative to the root; null when it is no link and below none. */
async function findTarget(root: string, path: string): Promise<string | null> {
  const [realRoot, real] = await Promise.all([realpath(root), realpath(join(root, path))]).catch(() => [root, null] as const)
  if (real === null) return null
  const target = relative(realRoot, real).split(sep).join('/')
  return target === path || target.startsWith('../') ? null : target
}

/** The path in the link; null for a document below a link. */
async function readLink(root: string, path: string): Promise<string | null> {
  return readlink(join(root, path)).catch(() => null)
}

async function readCommitted(reader: GitReader, path: string): Promise<string | null> {
  const bytes = await readHeadFile(reader, path)
  if (bytes === null) return null
  const decoded = decode(bytes)
  return decoded.ok ? decoded.text : bytes.toString('utf8')
}
