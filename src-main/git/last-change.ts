import type { Repository } from './repository'
import { askGit } from './run-git'

/** The last commit before or at `commit` that changed the path; null when none did. */
export async function lastChange({ root }: Repository, commit: string, path: string): Promise<string | null> {
  const shown = ['--format=%H', '--no-show-signature', '--no-ext-diff', '--no-textconv', '--no-patch']
  const out = await askGit({ root, args: ['log', '-1', ...shown, '--end-of-options', commit, '--', path] })
  return out.toString('utf8').trim() || null
}
