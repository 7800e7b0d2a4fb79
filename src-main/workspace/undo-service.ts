import type { LastCommit, Outcome } from '#bridge'
import { type LastCommit as FoundCommit, GitError, readLastCommit, type StagedBefore, undoCommit } from '../git/index'
import type { GitView } from './git-view'
import { ok, problem } from './outcome'
import type { PresentTexts } from './present-texts'

const untrustedReason = 'Trust this repository first: git changes its branch and its index.'

/** Undoes the last commit of the branch while nothing else has it. */
export class UndoService {
  readonly #git: GitView
  readonly #present: PresentTexts
  /** The last commit that the window made, with what was staged before it. */
  #own: { readonly sha: string; readonly stagedBefore: StagedBefore } | null = null

  constructor(git: GitView, present: PresentTexts) {
    this.#git = git
    this.#present = present
  }

  note(sha: string, stagedBefore: StagedBefore | null): void {
    this.#own = stagedBefore === null ? null : { sha, stagedBefore }
  }

  async last(): Promise<Outcome<LastCommit>> {
    const repository = await this.#repository()
    if (!repository.ok) return repository
    try {
      const found = await readLastCommit(repository.value)
      return found === null ? problem('not-found', 'There is no commit to undo.') : ok(shown(found))
    } catch (error) {
      if (error instanceof GitError) return problem('git-refused', error.message, error.detail)
      throw error
    }
  }

  async undo(sha: string): Promise<Outcome<LastCommit>> {
    const outcome = await this.#undo(sha)
    await this.#present.refresh()
    return outcome
  }

  async #undo(sha: string): Promise<Outcome<LastCommit>> {
    const repository = await this.#repository()
    if (!repository.ok) return repository
    const outcome = await undoCommit(repository.value, sha, this.#own?.sha === sha ? this.#own.stagedBefore : null)
    if (!outcome.ok) return problem('git-refused', outcome.message, outcome.detail)
    this.#own = null
    return ok(shown(outcome.undone))
  }

  async #repository() {
    if (!this.#git.isTrusted) return problem('git-refused', untrustedReason)
    await this.#git.refresh()
    const { repository, state } = this.#git
    return repository === null ? problem('no-repository', state.errorMessage ?? 'This folder is not a git repository.') : ok(repository)
  }
}

function shown({ sha, message, paths, blocker }: FoundCommit): LastCommit {
  return { sha, message, paths, disabledReason: blocker }
}
