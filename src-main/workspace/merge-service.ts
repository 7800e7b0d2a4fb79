import type { Outcome, PendingMergeView } from '#bridge'
import { abortMerge, finishMerge, GitError, outsideMergeSentence, readPendingMerge, unmergedSentence } from '../git/index'
import type { DiscardService } from './discard-service'
import type { Documents } from './documents'
import type { GitRuns } from './git-runs'
import type { GitView } from './git-view'
import { ok, problem } from './outcome'
import type { PresentTexts } from './present-texts'
import type { TextDocument } from './text-document'

const untrustedReason = 'Trust this repository first: git runs its hooks and filters.'

export interface MergeServiceOptions {
  readonly documents: Documents
  readonly git: GitView
  readonly discards: DiscardService
  readonly runs: GitRuns
  readonly present: PresentTexts
}

/** Finishes or aborts a merge that was begun in git. */
export class MergeService {
  readonly #documents: Documents
  readonly #git: GitView
  readonly #discards: DiscardService
  readonly #runs: GitRuns
  readonly #present: PresentTexts

  constructor({ documents, git, discards, runs, present }: MergeServiceOptions) {
    this.#documents = documents
    this.#git = git
    this.#discards = discards
    this.#runs = runs
    this.#present = present
  }

  async view(): Promise<Outcome<PendingMergeView>> {
    const found = await this.#find()
    if (!found.ok) return found
    const { merge, affected, finishReason } = found.value
    return ok({
      message: merge.message,
      documents: merge.unmerged.filter((path) => this.#documents.byPath(path) !== null),
      touched: merge.touched,
      kept: affected.map(({ path }) => path),
      finishReason,
    })
  }

  async finish(): Promise<Outcome<{ readonly sha: string }>> {
    const outcome = await this.#runs.run('merge', (signal) => this.#finish(signal))
    await this.#present.refresh()
    return outcome
  }

  async abort(): Promise<Outcome> {
    const outcome = await this.#abort()
    await this.#present.refresh()
    return outcome
  }

  async #finish(signal: AbortSignal): Promise<Outcome<{ readonly sha: string }>> {
    const found = await this.#find()
    if (!found.ok) return found
    const { repository, merge, finishReason } = found.value
    if (finishReason !== null) return problem('git-refused', finishReason)
    const unsaved = merge.unmerged.find((path) => this.#documents.byPath(path)?.isDirty)
    if (unsaved !== undefined) return problem('git-refused', `Save ${unsaved} first.`)
    const outcome = await finishMerge(
      repository,
      merge.unmerged.filter((path) => this.#isDocument(path)),
      undefined,
      signal,
    )
    return outcome.ok ? ok({ sha: outcome.sha }) : problem('git-refused', outcome.message, outcome.detail)
  }

  async #abort(): Promise<Outcome> {
    const found = await this.#find()
    if (!found.ok) return found
    const { repository, merge, affected } = found.value
    const outside = outsideMergeSentence(repository, merge)
    if (outside !== null) return problem('git-refused', outside)
    for (const { path, text, shape } of affected) {
      const failed = await this.#discards.keep(path, text, 'discarded when the merge was aborted', shape)
      if (failed !== null) return failed
    }
    const outcome = await abortMerge(repository)
    if (!outcome.ok) return problem('git-refused', outcome.message, outcome.detail)
    // Unsaved text of a document that went back is among the kept texts.
    for (const document of affected) if (document.isDirty) await this.#documents.writer.takeDisk(document, true)
    return ok()
  }

  async #find() {
    if (!this.#git.isTrusted) return problem('git-refused', untrustedReason)
    await Promise.all([this.#documents.refresh(), this.#git.refresh()])
    const { repository, history } = this.#git
    if (repository === null || history.kind === 'unknown') return problem('no-repository', 'git cannot read this repository.')
    try {
      const merge = await readPendingMerge(repository)
      if (merge === null) return problem('not-found', 'No merge is in progress any more.')
      const affected = merge.touched.flatMap((path) => {
        const document = this.#documents.byPath(path)
        return document === null || document.text === history.head[path] ? [] : [document]
      })
      const finishReason = outsideMergeSentence(repository, merge) ?? (await this.#finishReason(merge.unmerged))
      return ok({ repository, merge, affected, finishReason })
    } catch (error) {
      if (error instanceof GitError) return problem('git-refused', error.message, error.detail)
      throw error
    }
  }

  async #finishReason(unmerged: readonly string[]): Promise<string | null> {
    const marked = await this.#markedPaths()
    const both = unmerged.find((path) => marked.has(path))
    if (both !== undefined) return `${both} still holds both versions. Choose what stays first.`
    const others = unmerged.filter((path) => !this.#isDocument(path))
    if (others.length > 0) return unmergedSentence(others)
    const changed = unmerged.find((path) => (this.#documents.byPath(path)?.externalChange ?? 'none') !== 'none')
    if (changed !== undefined) return `${changed} was changed on disk by another program. Resolve that first.`
    return this.#git.state.branch === null ? 'No branch is checked out (detached HEAD). Finish the merge with git: git commit.' : null
  }

  /** Documents in which the merge left both versions. */
  async #markedPaths(): Promise<ReadonlySet<string>> {
    const findings = (await this.#present.judgement())?.findings ?? []
    return new Set(findings.filter(({ check }) => check === 'no-merge-marker').map(({ place }) => place.path))
  }

  /** Also a document that was deleted to resolve the merge. */
  #isDocument(path: string): boolean {
    const { history } = this.#git
    const document: TextDocument | null = this.#documents.byPath(path)
    return document === null ? history.kind === 'known' && history.head[path] !== undefined : document.readOnlyReason === null
  }
}
