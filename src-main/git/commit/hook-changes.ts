import { readBlobs } from '../objects/blobs'
import { objectsOf } from '../objects/objects'
import type { Repository } from '../repository'
import { askGit } from '../trusted/read-git'

/** A file in which the commit is not what the user was shown. */
export interface HookChange {
  /** Relative to the top level. */
  readonly path: string
  /** What the user was shown; of a file that a hook added, what the commit before has. Null when there was none. */
  readonly shown: string | null
  /** Null when the commit does not have it. */
  readonly committed: string | null
  /** One of them is no text, or too long to be shown; both are empty then. */
  readonly isOpaque: boolean
}

const maxBytes = 2_000_000

/** Compares the commit with what was to be committed: `shown` holds a blob by path. Throws `GitError`. */
export async function readHookChanges(
  repository: Repository,
  { base, sha, shown, paths }: HookChangesInput,
): Promise<readonly HookChange[]> {
  const { root } = repository
  const from = base ?? (await askGit({ root, args: ['hash-object', '-t', 'tree', '--stdin'], input: '' })).toString('utf8').trim()
  const args = ['diff-tree', '-r', '-z', '--raw', '--no-abbrev', '--no-renames', '--no-ext-diff', '--no-textconv', from, sha, '--']
  const committed = parseRaw((await askGit({ root, args })).toString('utf8'))
  const changed = [...new Set([...paths, ...committed.keys()])].flatMap((path) => {
    const change = committed.get(path)
    // A chosen path that is not among the changes is as the base has it, which the shown blob is not.
    const before = paths.includes(path) ? (shown.get(path) ?? null) : (change?.before ?? null)
    const after = change === undefined ? undefined : change.after
    return after === before ? [] : [{ path, before, after }]
  })
  const resolved = await Promise.all(
    changed.map(async (one) => ({ ...one, after: one.after === undefined ? await blobAt(repository, base, one.path) : one.after })),
  )
  const blobs = resolved.flatMap(({ before, after }) => [before, after]).filter((blob) => blob !== null)
  const contents = await readBlobs(objectsOf(repository), blobs)
  return resolved.map(({ path, before, after }) => {
    const [one, other] = [before, after].map((blob) => (blob === null ? null : (contents.get(blob) ?? Buffer.alloc(0))))
    const isOpaque = [one, other].some((bytes) => bytes != null && (bytes.length > maxBytes || bytes.includes(0)))
    const text = (bytes: Buffer | null | undefined) => (bytes == null ? null : isOpaque ? '' : bytes.toString('utf8'))
    return { path, shown: text(one), committed: text(other), isOpaque }
  })
}

interface HookChangesInput {
  readonly base: string | null
  readonly sha: string
  readonly shown: ReadonlyMap<string, string>
  /** What was to be committed, relative to the top level. */
  readonly paths: readonly string[]
}

async function blobAt({ root }: Repository, commit: string | null, path: string): Promise<string | null> {
  if (commit === null) return null
  const listing = (await askGit({ root, args: ['ls-tree', '-z', '--full-tree', commit, '--', path] })).toString('utf8')
  return /^\d+ blob ([0-9a-f]+)\t/.exec(listing)?.[1] ?? null
}

/** Pure: ":mode mode blob blob status NUL path NUL", repeated. */
function parseRaw(raw: string): ReadonlyMap<string, { readonly before: string | null; readonly after: string | null }> {
  const parts = raw.split('\0')
  const changes = new Map<string, { readonly before: string | null; readonly after: string | null }>()
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const match = /^:\d+ \d+ ([0-9a-f]+) ([0-9a-f]+) \w/.exec(parts[at] ?? '')
    if (match?.[1] !== undefined && match[2] !== undefined)
      changes.set(parts[at + 1] ?? '', { before: blob(match[1]), after: blob(match[2]) })
  }
  return changes
}

function blob(id: string): string | null {
  return /^0+$/.test(id) ? null : id
}
