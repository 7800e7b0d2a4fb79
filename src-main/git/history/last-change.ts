import type { Objects } from '../objects/objects'
import { requireOutput } from '../run-git'

const plainOptions = ['--no-show-signature', '--no-ext-diff', '--no-textconv']

/** The last commit before or at `commit` that changed the path; null when none did. */
export async function findLastChange(objects: Objects, commit: string, path: string): Promise<string | null> {
  const args = ['log', '-1', '--format=%H', ...plainOptions, '--no-patch', '--end-of-options', commit, '--', objects.prefix + path]
  const out = requireOutput(await objects({ args }))
  return out.toString('utf8').trim() || null
}

/** Limits of the search; older changes have no date. */
const maxCommits = 5000
const timeoutMs = 8000

export interface LastChanges {
  /** ISO dates in the committer's time zone, by path. */
  readonly changedOn: Readonly<Record<string, string>>
  /** Short hashes, by path. */
  readonly changedIn: Readonly<Record<string, string>>
}

/**
 * When and in which commit the paths were last committed, up to `commit`, in one query; a path without a commit, or with a too
 * long history, is absent. `targets`: files that are asked about instead of a path that is a link.
 */
export async function findLastChanges(
  objects: Objects,
  commit: string,
  paths: readonly string[],
  targets: ReadonlyMap<string, string> = new Map(),
): Promise<LastChanges> {
  if (paths.length === 0) return { changedOn: {}, changedIn: {} }
  const shown = ['--format=%x01%cs %h', '--name-only', '-z', '--no-renames', ...plainOptions, `--max-count=${maxCommits}`]
  const full = paths.map((path) => objects.prefix + (targets.get(path) ?? path))
  const result = await objects({ args: ['log', ...shown, '--end-of-options', commit, '--', ...full], timeoutMs })
  // Dates are optional, so a failure leaves them out.
  if (!result.ok) return { changedOn: {}, changedIn: {} }
  const changes = parseChanges(
    result.stdout.toString('utf8'),
    objects.prefix,
    new Set(full.map((path) => path.slice(objects.prefix.length))),
  )
  return { changedOn: ofPaths(changes.changedOn, paths, targets), changedIn: ofPaths(changes.changedIn, paths, targets) }
}

function ofPaths(values: Readonly<Record<string, string>>, paths: readonly string[], targets: ReadonlyMap<string, string>) {
  const found: Record<string, string> = {}
  for (const path of paths) {
    const file = targets.get(path) ?? path
    if (Object.hasOwn(values, file)) found[path] = values[file] ?? ''
  }
  return found
}

/** Pure: "0x01 date hash NUL" and then "LF path NUL path NUL …", repeated; the newest commit first. */
function parseChanges(output: string, prefix: string, paths: ReadonlySet<string>): LastChanges {
  const changedOn: Record<string, string> = {}
  const changedIn: Record<string, string> = {}
  let date = ''
  let hash = ''
  for (const part of output.split('\0')) {
    const path = part.replace(/^\n/, '').slice(prefix.length)
    if (part.charCodeAt(0) === 1) [date = '', hash = ''] = part.slice(1).split(' ')
    else if (date !== '' && paths.has(path) && !Object.hasOwn(changedOn, path)) {
      changedOn[path] = date
      changedIn[path] = hash
    }
  }
  return { changedOn, changedIn }
}
