import type { Repository } from '../repository'
import { readGit } from './read-git'

/** The commit that a revision names; null when it names none. */
export async function resolveCommit({ root }: Repository, revision: string): Promise<string | null> {
  if (revision === '' || revision.startsWith('-') || /[\0\n]/.test(revision)) return null
  const result = await readGit({ root, args: ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`] })
  const hash = result.ok ? result.stdout.toString('utf8').trim() : ''
  // "^main" resolves to "^hash", which excludes a commit instead of naming one.
  return /^[0-9a-f]+$/.test(hash) ? hash : null
}
