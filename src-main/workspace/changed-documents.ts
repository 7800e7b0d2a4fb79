import type { CommitDocument } from '#bridge'
import { readSkipped } from '../git/index'
import { linksAsCommitted } from './commit-links'
import type { Documents } from './documents'
import type { GitView } from './git-view'
import type { TextDocument } from './text-document'

/** The documents that a commit can take: those whose text is not that of HEAD. */
export class ChangedDocuments {
  readonly #root: string
  readonly #documents: Documents
  readonly #git: GitView
  /** Changed documents that git leaves out of commits. */
  skipped: readonly string[] = []

  constructor(root: string, documents: Documents, git: GitView) {
    this.#root = root
    this.#documents = documents
    this.#git = git
  }

  /** Like `list`, but from memoized comparisons: cheap enough for each snapshot. */
  get hasAny(): boolean {
    const { history } = this.#git
    const isChanged = (document: TextDocument) => {
      const { isDirty, git, readOnlyReason } = document.state(history)
      return readOnlyReason === null && (isDirty || git === 'modified' || git === 'untracked')
    }
    if (this.#documents.withConfiguration.some(isChanged)) return true
    return history.kind === 'known' && Object.keys(history.head).some((path) => this.#documents.byPath(path) === null)
  }

  /** A document that is a link goes into the commit as what git holds of it, and one that git skips does not. */
  async list(head: Readonly<Record<string, string>>): Promise<readonly CommitDocument[]> {
    const documents = this.#changed(head)
    const isDocument = (path: string) => this.#documents.byPath(path) !== null
    const { reader } = this.#git
    if (reader === null) return documents
    const followed = await linksAsCommitted(this.#root, reader, documents, isDocument)
    this.skipped = await readSkipped(
      reader,
      followed.map(({ path }) => path),
    )
    return followed.filter(({ path }) => !this.skipped.includes(path))
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
}
