import { type DocumentKind, fileKey, tickedTasksWithFiles } from '#spec'
import type { GitReader } from '../git-reader'
import { readBlobs, resolveObjects } from '../objects/blobs'
import { GitError, requireOutput } from '../run-git'
import { CommittedPaths, splitPaths } from './committed-paths'

export interface AbsentFilesInput {
  readonly reader: Pick<GitReader, 'objects' | 'allBranches'>
  readonly documents: readonly { readonly path: string; readonly kind: DocumentKind }[]
  readonly sha: string
  /** Texts at HEAD by path: a tick counts once it is committed. */
  readonly head: Readonly<Record<string, string>>
  /** Keeps what was read of the history. */
  readonly committedPaths?: CommittedPaths
  /** Those of the paths, relative to the root, that are not on disk. */
  readonly findMissing: (paths: readonly string[]) => Promise<readonly string[]>
}

const maxFiles = 500
const maxFolders = 40
const timeoutMs = 8000

/**
 * Files that ticked tasks name and that no branch has ever held, in any folder or spelling, and that are not on disk. The history is
 * read only where HEAD lacks some of them. Undefined without any, and where it is unknown: in a shallow clone, when git fails, or in a
 * folder of a larger repository, whose tasks may name files of the repository.
 */
export async function findAbsentFiles(input: AbsentFilesInput): Promise<readonly string[] | undefined> {
  const texts = input.documents.flatMap(({ path, kind }) => (kind === 'tasks' ? [input.head[path] ?? ''] : []))
  const named = new Set(texts.flatMap((text) => tickedTasksWithFiles(text).flatMap(({ files }) => files)))
  if (named.size === 0 || input.reader.objects.prefix !== '') return undefined
  try {
    const { objects } = input.reader
    const tree = requireOutput(await objects({ args: ['ls-tree', '-r', '-z', '--name-only', '--full-tree', input.sha], timeoutMs }))
    const present = splitPaths(tree)
    let absent = without([...named].slice(0, maxFiles), present)
    if (absent.length === 0 || (await isShallow(input))) return undefined
    absent = without(absent, await (input.committedPaths ?? new CommittedPaths()).read(input.reader, input.sha))
    if (absent.length > 0) absent = await withoutIgnored(input, absent)
    if (absent.length > 0) absent = await withoutOnDisk(input, absent, present)
    return absent.length > 0 ? absent : undefined
  } catch (error) {
    if (!(error instanceof GitError)) throw error
    return undefined
  }
}

function without(named: readonly string[], paths: readonly string[]): readonly string[] {
  const keys = new Set(paths.map(fileKey))
  return named.filter((path) => !keys.has(fileKey(path)))
}

async function isShallow({ reader: { objects } }: AbsentFilesInput): Promise<boolean> {
  const out = requireOutput(await objects({ args: ['rev-parse', '--is-shallow-repository'] }))
  return out.toString('utf8').trim() !== 'false'
}

/** Without what a plain line of the root's `.gitignore` leaves out. */
async function withoutIgnored({ reader: { objects }, sha }: AbsentFilesInput, absent: readonly string[]): Promise<readonly string[]> {
  const [blob] = await resolveObjects(objects, [`${sha}:.gitignore`])
  const bytes = blob ? (await readBlobs(objects, [blob])).get(blob) : undefined
  const lines = (bytes?.toString('utf8') ?? '').split(/\r?\n/).map((line) => line.trim().replace(/^(?:\*\*)?\/|\/(?:\*{1,2})?$/g, ''))
  const names = new Set(lines.filter((line) => line !== '' && !line.startsWith('#')))
  return absent.filter((path) => {
    const parts = path.split('/')
    const name = parts.at(-1) ?? ''
    const folders = parts.map((_, index) => parts.slice(0, index + 1).join('/'))
    return ![...parts, ...folders, `*${name.slice(name.lastIndexOf('.'))}`].some((one) => names.has(one))
  })
}

/** A path may be written from a folder of the repository, such as `backend`. */
async function withoutOnDisk(
  { findMissing }: AbsentFilesInput,
  absent: readonly string[],
  present: readonly string[],
): Promise<readonly string[]> {
  const folders = new Set(present.flatMap((path) => [...path.matchAll(/\//g)].slice(0, 2).map(({ index }) => path.slice(0, index + 1))))
  const places = ['', ...[...folders].slice(0, maxFolders)]
  const missing = new Set(await findMissing(absent.flatMap((path) => places.map((folder) => folder + path))))
  return absent.filter((path) => places.every((folder) => missing.has(folder + path)))
}
