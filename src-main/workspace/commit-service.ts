import type { CommitDocument, CommitDraft, CommitInput, CommitResult, DocumentId, Outcome } from '#bridge'
import { type CommitContents, configuredKindOf, type DocumentKind } from '#spec'
import type { EngineClient } from '../engine/index'
import { commitDocuments, draftCommitMessage, fromFolder, readSkipped, type StagedBefore } from '../git/index'
import {
  commitDisabledReason,
  draftDisabledReason,
  emptyReason,
  skippedReason,
  unchangedReason,
  untrustedReason,
} from './commit-disabled-reason'
import { linksAsCommitted } from './commit-links'
import type { Documents } from './documents'
import type { GitView } from './git-view'
import { movedSentence } from './moved-sentence'
import { ok, problem } from './outcome'

export interface CommitListener {
  onNotice(sentence: string | null): void
  onCommitted(sha: string, stagedBefore: StagedBefore | null): void
}

const outdatedIndexSentence = 'The commit was made, but the index still holds the texts before it. Run git reset to bring it up to date.'

/** Drafts the commit of the changed documents, and commits exactly what the draft showed. */
export class CommitService {
  readonly #root: string
  readonly #documents: Documents
  readonly #engine: EngineClient
  readonly #git: GitView
  readonly #listener: CommitListener
  /** Changed documents that git leaves out of commits. */
  #skipped: readonly string[] = []
  /** Documents of the last draft: nothing else may be committed. */
  #drafted: ReadonlyMap<DocumentId, CommitDocument> = new Map()

  constructor(root: string, documents: Documents, engine: EngineClient, git: GitView, listener: CommitListener) {
    this.#root = root
    this.#documents = documents
    this.#engine = engine
    this.#git = git
    this.#listener = listener
  }

  /** Reads disk and git again. When the engine fails on the texts, the message only names the documents. */
  async draft(isTrusted: boolean, runningReason: string | null): Promise<Outcome<CommitDraft>> {
    await Promise.all([this.#documents.refresh(), this.#git.refresh()])
    const answer = await this.#engine.query('commitContents', [])
    const contents = answer.ok ? answer.value : null
    const { reader, history } = this.#git
    if (!reader) return problem('no-repository', this.#unavailableReason())
    if (history.kind === 'unknown') return problem('git-refused', history.reason)
    const { branch, head } = this.#git.state
    const base = { branch, head }
    const documents = await this.#asCommitted(this.#changed(history.head))
    this.#drafted = new Map(documents.map((document) => [document.id, document]))
    const template = await reader.commitTemplate()
    const { subject, body } = draftCommitMessage({
      changes: contents?.changes ?? [],
      decisions: contents?.decisions ?? [],
      followed: contents?.followed ?? [],
      answeredCount: contents?.answeredCount ?? 0,
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
            this.#skipped.length > 0
              ? skippedReason(this.#skipped)
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

  async commit({ ids, message, base }: CommitInput, isTrusted: boolean, signal: AbortSignal): Promise<Outcome<CommitResult>> {
    if (!isTrusted) return problem('git-refused', untrustedReason)
    if (message.trim() === '') return problem('invalid', 'Write a message that says what changed.')
    if (ids.length === 0) return problem('nothing-to-commit', 'Choose at least one document to commit.')
    const shown = this.#drafted
    await Promise.all([this.#documents.refresh(), this.#git.refresh()])
    const { repository, history } = this.#git
    if (!repository || history.kind === 'unknown') return problem('no-repository', this.#unavailableReason())
    const moved = movedSentence(base, this.#git.state)
    if (moved !== null) return problem('stale', moved)
    const present = new Map((await this.#asCommitted(this.#changed(history.head))).map((document) => [document.id, document]))
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
      this.#listener.onCommitted(sha, stagedBefore)
      this.#listener.onNotice(stagedBefore === null ? outdatedIndexSentence : null)
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
    return commitDisabledReason(this.#git.state, {
      hasChanges: this.#hasChanges(),
      hasDocuments: this.#documents.withConfiguration.length > 0,
      isGitKnown: this.#git.hasAnswered,
    })
  }

  /** Like `#changed`, but from memoized comparisons: cheap enough for each snapshot. */
  #hasChanges(): boolean {
    const { history } = this.#git
    const editable = this.#documents.withConfiguration.filter(({ readOnlyReason }) => readOnlyReason === null)
    if (
      editable.map((document) => document.state(history)).some(({ isDirty, git }) => isDirty || git === 'modified' || git === 'untracked')
    )
      return true
    return history.kind === 'known' && Object.keys(history.head).some((path) => this.#documents.byPath(path) === null)
  }

  #changed(head: Readonly<Record<string, string>>): CommitDocument[] {
    const present = this.#documents.withConfiguration.filter(({ readOnlyReason }) => readOnlyReason === null)
    const changed = present.flatMap((document): CommitDocument[] => {
      const { id, path, text: after, isDirty: isUnsaved } = document
      const before = head[path]
      if (before === after) return []
      return [{ id, path, status: before === undefined ? 'added' : 'modified', before: before ?? '', after, isUnsaved }]
    })
    const deleted = Object.entries(head)
      .filter(([path]) => this.#documents.byPath(path) === null)
      .map(
        ([path, before]): CommitDocument => ({
          id: this.#documents.idOf(path),
          path,
          status: 'deleted',
          before,
          after: '',
          isUnsaved: false,
        }),
      )
    return [...changed, ...deleted].sort((a, b) => (a.path < b.path ? -1 : 1))
  }

  /** A document that is a link goes into the commit as what git holds of it, and one that git skips does not. */
  async #asCommitted(documents: readonly CommitDocument[]): Promise<readonly CommitDocument[]> {
    const isDocument = (path: string) => this.#documents.byPath(path) !== null
    const { reader } = this.#git
    if (reader === null) return documents
    const followed = await linksAsCommitted(this.#root, reader, documents, isDocument)
    this.#skipped = await readSkipped(
      reader,
      followed.map(({ path }) => path),
    )
    return followed.filter(({ path }) => !this.#skipped.includes(path))
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
