import type { CommitDocument, CommitDraft, CommitInput, CommitResult, DocumentId, Outcome } from '#bridge'
import { type CommitContents, configuredKindOf, type DocumentKind } from '#spec'
import type { EngineClient } from '../engine/index'
import { commitDocuments, draftCommitMessage, fromFolder, type StagedBefore } from '../git/index'
import { ChangedDocuments } from './changed-documents'
import {
  commitDisabledReason,
  draftDisabledReason,
  emptyReason,
  skippedReason,
  unchangedReason,
  untrustedReason,
} from './commit-disabled-reason'
import type { Documents } from './documents'
import type { GitRuns } from './git-runs'
import type { GitView } from './git-view'
import { movedSentence } from './moved-sentence'
import { ok, problem } from './outcome'
import type { PresentTexts } from './present-texts'

export interface CommitServiceOptions {
  readonly root: string
  readonly documents: Documents
  readonly engine: EngineClient
  readonly git: GitView
  readonly runs: GitRuns
  readonly present: PresentTexts
  readonly onNotice: (sentence: string | null) => void
  readonly onCommitted: (sha: string, stagedBefore: StagedBefore | null) => void
}

const outdatedIndexSentence = 'The commit was made, but the index still holds the texts before it. Run git reset to bring it up to date.'

const noContents: Omit<CommitContents, 'kinds'> = {
  changes: [],
  decisions: [],
  statusChanges: [],
  waivedChecks: [],
  followed: [],
  answeredCount: 0,
}

/** Drafts the commit of the changed documents, and commits exactly what the draft showed. */
export class CommitService {
  readonly #options: CommitServiceOptions
  readonly #documents: Documents
  readonly #git: GitView
  readonly #changed: ChangedDocuments
  /** Documents of the last draft: nothing else may be committed. */
  #drafted: ReadonlyMap<DocumentId, CommitDocument> = new Map()

  constructor(options: CommitServiceOptions) {
    const { root, documents, git } = options
    this.#options = options
    this.#documents = documents
    this.#git = git
    this.#changed = new ChangedDocuments(root, documents, git)
  }

  /** Reads disk and git again. When the engine fails on the texts, the message only names the documents. */
  draft(): Promise<Outcome<CommitDraft>> {
    const { present, runs } = this.#options
    return present.ask(() => this.#draft(runs.disabledReason))
  }

  async commit(input: CommitInput): Promise<Outcome<CommitResult>> {
    const { present, runs } = this.#options
    const outcome = await runs.run('commit', (signal) => this.#commit(input, signal))
    await present.refresh()
    return outcome
  }

  async #draft(runningReason: string | null): Promise<Outcome<CommitDraft>> {
    const { isTrusted } = this.#git
    await Promise.all([this.#documents.refresh(), this.#git.refresh()])
    const answer = await this.#options.engine.query('commitContents', [])
    const contents = answer.ok ? answer.value : null
    const { reader, history } = this.#git
    if (!reader) return problem('no-repository', this.#unavailableReason())
    if (history.kind === 'unknown') return problem('git-refused', history.reason)
    const { branch, head } = this.#git.state
    const base = { branch, head }
    const documents = await this.#changed.list(history.head)
    this.#drafted = new Map(documents.map((document) => [document.id, document]))
    const template = await reader.commitTemplate()
    const { subject, body } = draftCommitMessage({
      ...(contents ?? noContents),
      documents: documents.map(({ id, path, status }) => ({
        path,
        kind: this.#kind(contents, this.#documents.byId(id)?.path ?? path),
        status,
      })),
      template,
    })
    const paths = documents.map(({ path }) => path)
    const found = [
      ...(documents.length === 0
        ? [
            this.#changed.skipped.length > 0
              ? skippedReason(this.#changed.skipped)
              : this.#documents.withConfiguration.length > 0
                ? unchangedReason
                : emptyReason,
          ]
        : await reader.commitBlockers(paths)),
      // Unsaved text is no blocker here: the window saves the chosen documents before it commits.
      ...documents.flatMap(({ id, path }) => this.#blockersOf(id, path, false)),
    ]
    // The lock of a commit that runs is not the one of another program.
    const blockers = runningReason === null ? found : [runningReason]
    const disabledReason = draftDisabledReason(blockers, isTrusted)
    return ok({ base, subject, body, documents, blockers, disabledReason, needsTrust: !isTrusted })
  }

  async #commit({ ids, message, base }: CommitInput, signal: AbortSignal): Promise<Outcome<CommitResult>> {
    if (!this.#git.isTrusted) return problem('git-refused', untrustedReason)
    if (message.trim() === '') return problem('invalid', 'Write a message that says what changed.')
    if (ids.length === 0) return problem('nothing-to-commit', 'Choose at least one document to commit.')
    const shown = this.#drafted
    await Promise.all([this.#documents.refresh(), this.#git.refresh()])
    const { repository, history } = this.#git
    if (!repository || history.kind === 'unknown') return problem('no-repository', this.#unavailableReason())
    const moved = movedSentence(base, this.#git.state)
    if (moved !== null) return problem('stale', moved)
    const present = new Map((await this.#changed.list(history.head)).map((document) => [document.id, document]))
    const paths: string[] = []
    for (const id of new Set(ids)) {
      const drafted = shown.get(id)
      const now = present.get(id)
      if (!drafted) return problem('stale', 'The documents of this commit have changed. Review it again before committing.')
      const blocker = now ? this.#blockersOf(id, now.path, now.isUnsaved)[0] : undefined
      if (blocker !== undefined) return problem('git-refused', blocker)
      if (drafted.after !== now?.after || drafted.before !== now.before || drafted.status !== now.status) {
        return problem('stale', `${drafted.path} has changed since this commit was shown. Review it again before committing.`)
      }
      paths.push(drafted.path)
    }
    const outcome = await commitDocuments({ repository, paths, message, base: { branch: base.branch, sha: base.head }, signal })
    if (outcome.ok) {
      this.#drafted = new Map()
      const { sha, branch, hookChanges, rewritten, stagedBefore } = outcome
      this.#options.onCommitted(sha, stagedBefore)
      this.#options.onNotice(stagedBefore === null ? outdatedIndexSentence : null)
      return ok({
        sha,
        branch,
        hookChanges: hookChanges.map((change) => ({ ...change, path: fromFolder(repository, change.path) })),
        rewritten: rewritten.map((path) => fromFolder(repository, path)),
      })
    }
    if (outcome.code === 'moved') {
      await this.#git.refresh()
      return problem('stale', movedSentence(base, this.#git.state) ?? outcome.message)
    }
    const code = outcome.code === 'nothing-to-commit' ? outcome.code : 'git-refused'
    return problem(code, outcome.message, outcome.detail)
  }

  /** Why nothing can be committed now, as a sentence; null when something can. */
  get disabledReason(): string | null {
    return (
      this.#options.runs.disabledReason ??
      commitDisabledReason(this.#git.state, {
        hasChanges: this.#changed.hasAny,
        hasDocuments: this.#documents.withConfiguration.length > 0,
        isGitKnown: this.#git.hasAnswered,
      })
    )
  }

  #blockersOf(id: DocumentId, path: string, isUnsaved: boolean): readonly string[] {
    if ((this.#documents.byId(id)?.externalChange ?? 'none') !== 'none')
      return [`${path} was changed on disk by another program. Resolve that first.`]
    return isUnsaved ? [`Save ${path} first.`] : []
  }

  /** The judged kind, which may depend on the content; for a deleted document the kind of its path. */
  #kind(contents: CommitContents | null, path: string): DocumentKind {
    const judged = contents && Object.hasOwn(contents.kinds, path) ? contents.kinds[path] : undefined
    return judged ?? this.#documents.byPath(path)?.kind ?? configuredKindOf(this.#documents.configuration, path) ?? 'unknown'
  }

  #unavailableReason(): string {
    const { errorMessage } = this.#git.state
    if (errorMessage !== null) return errorMessage
    const { history } = this.#git
    return history.kind === 'unknown' ? history.reason : 'This folder is not a git repository. Run "git init" in it to be able to commit.'
  }
}
