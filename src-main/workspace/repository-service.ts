import type { Outcome } from '#bridge'
import { initializeRepository } from '../git/index'
import type { GitView } from './git-view'
import { ok, problem } from './outcome'
import type { PresentTexts } from './present-texts'

/** The folder as a git repository. */
export class RepositoryService {
  readonly #root: string
  readonly #git: GitView
  readonly #present: PresentTexts

  constructor(root: string, git: GitView, present: PresentTexts) {
    this.#root = root
    this.#git = git
    this.#present = present
  }

  /** Makes the folder a git repository, unless it is in one. */
  async initialize(): Promise<Outcome> {
    await this.#git.refresh()
    if (!this.#git.hasNoRepository) return problem('invalid', 'This folder is in a git repository already.')
    const made = await initializeRepository(this.#root)
    await this.#git.refresh()
    return this.#present.afterSnapshot(made === null ? ok() : problem('failed', made))
  }
}
