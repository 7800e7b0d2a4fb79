import type { DiscardPreview, DocumentId, Outcome } from '#bridge'
import { decode, type KeptTexts, saveDocument, type TextShape } from '../files/index'
import { GitError, readHeadFile } from '../git/index'
import { documentGone } from './document-gone'
import type { Documents } from './documents'
import type { GitView } from './git-view'
import { type Failed, ok, problem } from './outcome'
import type { PresentTexts } from './present-texts'
import type { TextDocument } from './text-document'

/** Takes a document back to the last commit. The discarded text is kept first. */
export class DiscardService {
  readonly #root: string
  readonly #documents: Documents
  readonly #git: GitView
  readonly #texts: KeptTexts
  readonly #present: PresentTexts

  constructor(root: string, documents: Documents, git: GitView, texts: KeptTexts, present: PresentTexts) {
    this.#root = root
    this.#documents = documents
    this.#git = git
    this.#texts = texts
    this.#present = present
  }

  async preview(id: DocumentId): Promise<Outcome<DiscardPreview>> {
    await Promise.all([this.#documents.refresh(), this.#git.refresh()])
    const { history, state } = this.#git
    if (history.kind === 'unknown') return problem('no-repository', state.errorMessage ?? history.reason)
    const document = this.#documents.byId(id)
    if (document === null) {
      const [path, committed] = Object.entries(history.head).find(([candidate]) => this.#documents.idOf(candidate) === id) ?? []
      if (path === undefined || committed === undefined) return documentGone
      return ok({ id, path, status: 'deleted', committed, present: '' })
    }
    const { path, text: present, readOnlyReason, externalChange } = document
    const committed = history.head[path]
    if (committed === undefined)
      return problem('invalid', `${path} is not in the last commit, so there is no text to go back to. Delete the file instead.`)
    if (readOnlyReason !== null) return problem('read-only', readOnlyReason)
    if (externalChange !== 'none') return problem('newer-on-disk', `${path} was changed on disk by another program. Resolve that first.`)
    if (committed === present && !document.isDirty) return problem('invalid', `${path} is as in the last commit.`)
    return ok({ id, path, status: 'modified', committed, present })
  }

  /** A document that is modified is edited and saved by the window, like every other edit. */
  async prepare(id: DocumentId): Promise<Outcome<DiscardPreview>> {
    const outcome = await this.#prepare(id)
    if (outcome.ok && outcome.value.status === 'deleted') await this.#present.refresh()
    return this.#present.afterSnapshot(outcome)
  }

  async #prepare(id: DocumentId): Promise<Outcome<DiscardPreview>> {
    const found = await this.preview(id)
    if (!found.ok) return found
    const { path, status, present } = found.value
    if (status === 'deleted') return (await this.#writeCommitted(path)) ?? found
    const document = this.#documents.byId(id)
    const failed = await this.keep(path, present, 'discarded', document?.shape ?? null)
    if (failed !== null) return failed
    if (document !== null) await this.#noteLineEndings(document)
    return found
  }

  /** Null when the text is kept. */
  async keep(path: string, text: string, why: string, shape: TextShape | null): Promise<Failed | null> {
    try {
      await this.#texts.keep('discarded', path, text, why, shape)
      return null
    } catch {
      return problem('failed', `The text of ${path} could not be kept in the application's data, so it was not discarded.`)
    }
  }

  /**
   * The document goes back to the line endings of the last commit, and to its own when that is undone. Where git converts line
   * endings, a committed text has line feeds only, and the work tree keeps its own.
   */
  async #noteLineEndings(document: TextDocument): Promise<void> {
    const { reader } = this.#git
    const bytes = reader === null ? null : await readHeadFile(reader, document.path).catch(nullForGitError)
    const committed = bytes === null ? null : decode(bytes)
    if (!committed?.ok) return
    const { text, shape } = document
    const isConverted = committed.shape.ending === '\n' && committed.shape.exceptions.length === 0 && shape.ending !== '\n'
    document.noteKnownTexts(isConverted ? [{ text, shape }] : [committed, { text, shape }])
  }

  /** Null when the file is written, with the bytes of the last commit. */
  async #writeCommitted(path: string): Promise<Failed | null> {
    const { reader } = this.#git
    if (reader === null) return problem('no-repository', 'This folder is not a git repository.')
    try {
      const bytes = await readHeadFile(reader, path)
      const decoded = bytes === null ? null : decode(bytes)
      if (!decoded?.ok || decoded.nulLine !== null) return problem('read-only', `${path} in the last commit is not plain text.`)
      const { text, shape } = decoded
      const saved = await saveDocument({ root: this.#root, path, text, shape, baseHash: null, overwrite: false })
      return saved.ok ? null : problem('failed', saved.message)
    } catch (error) {
      if (error instanceof GitError) return problem('git-refused', error.message, error.detail)
      throw error
    }
  }
}

function nullForGitError(error: unknown): null {
  if (error instanceof GitError) return null
  throw error
}
