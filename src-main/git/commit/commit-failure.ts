import type { GitResult } from '../run-git'

export interface FailedCommit {
  readonly ok: false
  readonly code: 'blocked' | 'moved' | 'nothing-to-commit' | 'git-refused' | 'timed-out' | 'cancelled'
  readonly message: string
  readonly detail: string
}

interface Circumstances {
  /** Chosen files whose bytes on disk are not what they were, relative to the opened folder. */
  readonly rewritten: readonly string[]
  readonly timeoutMs: number
  readonly isCancelled: boolean
}

/** What to say of a commit that was not made: only what was read again is called unchanged. Pure. */
export function explainFailure(result: GitResult, { rewritten, timeoutMs, isCancelled }: Circumstances): FailedCommit {
  const detail = outputOf(result)
  const after = rewrittenSentence(rewritten)
  const say = (code: FailedCommit['code'], sentence: string): FailedCommit => {
    return { ok: false, code, message: [sentence, 'Nothing was committed.', ...after].join(' '), detail }
  }
  if (isCancelled) return say('cancelled', 'The commit was cancelled.')
  if (!result.ok && result.timedOut) {
    const seconds = Math.round(timeoutMs / 1000)
    return say('timed-out', `The commit took longer than ${seconds} seconds and was stopped; a hook or the signing may be waiting.`)
  }
  if (/nothing (added )?to commit|no changes added/.test(detail)) {
    return { ok: false, code: 'nothing-to-commit', message: 'Nothing to commit: git sees no difference from the last commit.', detail }
  }
  if (!result.ok && result.code === null) return say('git-refused', 'git was killed while it made the commit.')
  if (/gpg|signing failed|ssh-keygen/i.test(detail))
    return say('git-refused', 'The commit could not be signed; see the output of the signing program.')
  return say('git-refused', 'A hook or git itself refused the commit; see its output.')
}

/** What git and the hooks printed, at most its end. */
export function outputOf(result: GitResult): string {
  return [result.stdout.toString('utf8').trim(), result.stderr.trim()]
    .filter((part) => part !== '')
    .join('\n')
    .slice(-20_000)
}

function rewrittenSentence(paths: readonly string[]): readonly string[] {
  if (paths.length === 0) return []
  return [`But a hook rewrote ${paths.slice(0, 5).join(', ')}${paths.length > 5 ? ` and ${paths.length - 5} more` : ''}: look at it again.`]
}
