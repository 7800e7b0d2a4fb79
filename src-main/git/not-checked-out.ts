import type { GitReader } from './git-reader'
import { readBlobs } from './objects/blobs'
import { GitError } from './run-git'

/** A committed file that is not on disk, although git takes the work tree for complete. */
export interface NotCheckedOutFile {
  /** Relative to the opened folder. */
  readonly path: string
  readonly bytes: Buffer
  /** Why it is not on disk and cannot be edited, as sentences. */
  readonly reason: string
}

const reasons = {
  'skip-worktree':
    'It is not checked out: a sparse checkout leaves it out, so its staged text is shown. To edit it, add its folder with git sparse-checkout add.',
  'assume-unchanged':
    'It is not on disk, and git is told to assume that it is unchanged, so its staged text is shown. To edit it, restore it with git checkout.',
} as const

/** Those of the files, none of which is on disk, that git does not take for deleted, with their staged content; none where the index cannot be read. Never throws. */
export async function readNotCheckedOut(
  { hiddenFiles, objects }: Pick<GitReader, 'hiddenFiles' | 'objects'>,
  paths: readonly string[],
): Promise<readonly NotCheckedOutFile[]> {
  const asked = new Set(paths)
  try {
    const hidden = (await hiddenFiles(paths)).filter(({ path }) => asked.has(path))
    const contents = await readBlobs(
      objects,
      hidden.map(({ blob }) => blob),
    )
    return hidden.flatMap(({ path, blob, mark }) => {
      const bytes = contents.get(blob)
      return bytes === undefined ? [] : [{ path, bytes, reason: reasons[mark] }]
    })
  } catch (error) {
    return orRethrow(error, [])
  }
}

function orRethrow<Value>(error: unknown, value: Value): Value {
  if (error instanceof GitError) return value
  throw error
}

/** Those of the paths at or below which there is no file that is only not checked out; all of them where the index cannot be read. Never throws. */
export async function withoutNotCheckedOut(
  { hiddenFiles }: Pick<GitReader, 'hiddenFiles'>,
  paths: readonly string[],
): Promise<readonly string[]> {
  const hidden = await hiddenFiles(paths).catch((error) => orRethrow(error, []))
  const present = new Set(hidden.flatMap(({ path }) => withParents(path)))
  return paths.filter((path) => !present.has(path))
}

/** Those of the files whose changes git leaves out of commits; none where the index cannot be read. Never throws. */
export async function readSkipped({ hiddenFiles }: Pick<GitReader, 'hiddenFiles'>, paths: readonly string[]): Promise<readonly string[]> {
  const hidden = await hiddenFiles(paths).catch((error) => orRethrow(error, []))
  return hidden.flatMap(({ path, mark }) => (mark === 'skip-worktree' ? [path] : []))
}

function withParents(path: string): readonly string[] {
  return [path, ...[...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index))]
}
