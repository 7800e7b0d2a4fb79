import type { Objects } from '../objects/objects'
import { requireOutput } from '../run-git'

const plainOptions = ['--no-show-signature', '--no-ext-diff', '--no-textconv']

/** The last commit before or at `commit` that changed the path; null when none did. */
export async function findLastChange(objects: Objects, commit: string, path: string): Promise<string | null> {
  const args = ['log', '-1', '--format=%H', ...plainOptions, '--no-patch', '--end-of-options', commit, '--', path]
  const out = requireOutput(await objects({ args }))
  return out.toString('utf8').trim() || null
}

/** Limits of the search; older changes have no date. */
const maxCommits = 5000
const timeoutMs = 8000

/**
 * ISO dates on which the paths were last committed, up to `commit`, in one query; a path without a commit, or with a too long
 * history, is absent. Dates are in the committer's time zone.
 */
export async function findLastChangeDates(
  objects: Objects,
  commit: string,
  paths: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  if (paths.length === 0) return {}
  const shown = ['--format=%x01%cs', '--name-only', '-z', '--no-renames', ...plainOptions, `--max-count=${maxCommits}`]
  const result = await objects({ args: ['log', ...shown, '--end-of-options', commit, '--', ...paths], timeoutMs })
  // Dates are optional, so a failure leaves them out.
  return result.ok ? parseChanges(result.stdout.toString('utf8'), new Set(paths)) : {}
}

/** Pure: "0x01 date NUL" and then "LF path NUL path NUL …", repeated; the newest commit first. */
export function parseChanges(output: string, paths: ReadonlySet<string>): Readonly<Record<string, string>> {
  const dates: Record<string, string> = {}
  let date = ''
  for (const part of output.split('\0')) {
    const path = part.replace(/^\n/, '')
    if (part.charCodeAt(0) === 1) date = part.slice(1)
    else if (date !== '' && paths.has(path) && !Object.hasOwn(dates, path)) dates[path] = date
  }
  return dates
}
