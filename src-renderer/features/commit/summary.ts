import type { Snapshot } from '#bridge'

export interface CommitSummary {
  /** "2 documents, 1 decision". */
  readonly words: string
  /** Why nothing can be committed, as a sentence; null when something can. */
  readonly reason: string | null
}

/** What a commit would hold now. */
export function commitSummary({ documents, git, judgement }: Pick<Snapshot, 'documents' | 'git' | 'judgement'>): CommitSummary {
  const changed = documents.filter((document) => document.dirty || document.git === 'modified' || document.git === 'untracked').length
  const decisions = new Set(judgement?.changes.flatMap((change) => change.decidedBy)).size
  const parts = [count(changed, 'document'), ...(decisions > 0 ? [count(decisions, 'decision')] : [])]
  const settled = git.trouble === null ? 'Every document is committed.' : 'Nothing can be committed here.'
  const words = changed === 0 ? settled : parts.join(', ')
  return { words, reason: reasonAgainst(git, changed) }
}

function reasonAgainst(git: Snapshot['git'], changed: number): string | null {
  if (git.trouble !== null) return git.trouble
  if (git.underway !== null) return `In this repository ${git.underway}. Finish it or abort it first.`
  if (changed === 0) return 'Every document is committed.'
  return null
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
