import { existsSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Peer, PeerIssue } from './peer'

/** A finding of ours, as the command prints it. */
export interface OwnFinding {
  readonly check: string
  readonly severity: string
  /** Relative to the repository. */
  readonly path: string
}

/** Which check of ours says what an error of OpenSpec says. */
const counterparts: readonly (readonly [check: string, message: RegExp])[] = [
  ['no-duplicate-requirement', /^Duplicate (?:requirement|FROM|TO) in|duplicates the requirement declared/],
  ['requirement-needs-text', /is missing requirement text|must contain SHALL or MUST/],
  ['story-needs-acceptance', /must include at least one scenario|Requirement must have at least one scenario/],
  ['no-contradictory-delta', /^Requirement present in both|^MODIFIED references old name|^RENAMED TO collides/],
  ['no-lost-scenario', /omits scenario\(s\)/],
  ['change-needs-delta', /^Change must have at least one delta|^skip_specs is set in/],
  ['no-unread-requirement', /has no matching (?:FROM|TO)|no requirement entries parsed|^No delta sections found/],
  ['no-unread-requirement', /^Spec must have|contains delta header|appears outside the main/],
]

const checks: ReadonlySet<string> = new Set(counterparts.map(([check]) => check))

/** Where ours and theirs differ; empty where each error of one is an error of the other. */
export async function compareValidation(peer: Peer, repository: string, root: string, findings: readonly OwnFinding[]): Promise<string[]> {
  const at = (path: string) => relative(repository, join(root, path)).replaceAll('\\', '/')
  const errors = findings.filter(({ path, severity }) => severity === 'error' && path.startsWith(at('openspec/')))
  const differences = errors.filter(({ check }) => !checks.has(check)).map(({ check, path }) => `${path}: ${check} is no error of OpenSpec`)
  for (const file of specFiles(join(root, 'openspec/specs'))) {
    const path = at(`openspec/specs/${file}`)
    const theirs = (await peer.validateSpec(join(root, 'openspec/specs', file))).filter(isError)
    const ours = errors.filter((one) => one.path === path)
    differences.push(
      ...compareChecks(
        path,
        ours.map(({ check }) => check),
        theirs,
        isFatal(theirs),
      ),
    )
  }
  for (const change of changesIn(root)) {
    const folder = at(`openspec/changes/${change}`)
    const theirs = (await peer.validateChange(join(root, 'openspec/changes', change), root)).filter(isError)
    const ours = errors.filter(({ path }) => path.startsWith(`${folder}/`))
    // Without a readable delta OpenSpec says both that the file has none and that the change has none.
    const isUnread = ours.some(({ check }) => check === 'no-unread-requirement')
    const told = theirs.filter(({ message }) => !isUnread || !message.startsWith('Change must have at least one delta'))
    differences.push(
      ...compareChecks(
        folder,
        ours.map(({ check }) => check),
        told,
        false,
      ),
    )
  }
  return differences
}

function isError({ level }: PeerIssue): boolean {
  return level === 'ERROR'
}

/** OpenSpec stops at a missing section and says nothing of the rest. */
function isFatal(issues: readonly PeerIssue[]): boolean {
  return issues.some(({ message }) => message.startsWith('Spec must have a'))
}

function compareChecks(path: string, ours: readonly string[], theirs: readonly PeerIssue[], mayAdd: boolean): readonly string[] {
  const left = new Map<string, number>()
  for (const check of ours) left.set(check, (left.get(check) ?? 0) + 1)
  const differences: string[] = []
  for (const { message } of theirs) {
    const check = counterparts.find(([, pattern]) => pattern.test(message))?.[0]
    const count = check === undefined ? 0 : (left.get(check) ?? 0)
    if (check === undefined || count === 0) differences.push(`${path}: only OpenSpec says: ${message.slice(0, 160)}`)
    else left.set(check, count - 1)
  }
  if (mayAdd) return differences
  for (const [check, count] of left) if (count > 0) differences.push(`${path}: only we say: ${check} (${count})`)
  return differences
}

/** The paths of the specs below a folder, as OpenSpec looks for them. */
export function specFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('/spec.md') && !`/${path}`.includes('/.'))
    .sort()
}

/** The names of the changes that are not archived. */
export function changesIn(root: string): readonly string[] {
  const folder = join(root, 'openspec/changes')
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'archive' && !entry.name.startsWith('.'))
    .map(({ name }) => name)
}
