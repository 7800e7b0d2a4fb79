import type { DocumentId, LinkTarget, OpenDocument, Outcome, RepositoryImage, TextChange } from '#bridge'
import { readDocument } from '../files/index'
import { documentGone } from './document-gone'
import type { Documents } from './documents'
import { findDocumentFile, findTextFile } from './find-document-file'
import { linkTargetOf } from './link-target'
import { ok, problem } from './outcome'
import type { PresentTexts } from './present-texts'
import { repositoryImage } from './repository-image'
import type { TextDocument } from './text-document'
import type { WorkspaceJudgement } from './workspace-judgement'

/** The documents by the ids that the window has. */
export class DocumentService {
  readonly #root: string
  /** Names this repository in the addresses of its images; another window cannot guess it. */
  readonly #imageKey: string
  readonly #documents: Documents
  readonly #judgement: WorkspaceJudgement
  readonly #present: PresentTexts

  constructor(root: string, imageKey: string, documents: Documents, judgement: WorkspaceJudgement, present: PresentTexts) {
    this.#root = root
    this.#imageKey = imageKey
    this.#documents = documents
    this.#judgement = judgement
    this.#present = present
  }

  /** Sorted paths of the documents. */
  get paths(): readonly string[] {
    return this.#documents.all.map(({ path }) => path)
  }

  /** Null when there is no document at `path`. */
  idAt(path: string): DocumentId | null {
    return this.#documents.byPath(path)?.id ?? null
  }

  isOpened(id: DocumentId): boolean {
    return this.#documents.isOpened(id)
  }

  open(id: DocumentId): Outcome<OpenDocument> {
    const document = this.#presentOrGone(id)
    return document ? this.#present.afterSnapshot(ok(this.#documents.open(document))) : documentGone
  }

  /** The returned version may be ahead of the snapshot, since an edit is published with its judgement. */
  change(id: DocumentId, version: number, changes: readonly TextChange[]): Outcome<{ readonly version: number }> {
    const document = this.#presentOrGone(id)
    return document ? this.#present.afterSnapshot(this.#documents.change(document, version, changes)) : documentGone
  }

  async save(id: DocumentId, overwrite: boolean, followLink = false): Promise<Outcome> {
    const document = this.#documents.byId(id)
    return document ? this.#present.afterSnapshot(await this.#documents.writer.save(document, overwrite, followLink)) : documentGone
  }

  /** The text on disk now; null when the file is gone. */
  async diskText(id: DocumentId): Promise<Outcome<string | null>> {
    const document = this.#documents.byId(id)
    if (!document) return documentGone
    const read = await readDocument(this.#root, document.path)
    if (read.kind === 'unreadable') return problem('read-only', read.reason)
    return ok(read.kind === 'text' ? read.text : null)
  }

  async takeDiskText(id: DocumentId): Promise<Outcome<OpenDocument>> {
    const document = this.#documents.byId(id)
    return document ? this.#present.afterSnapshot(await this.#documents.writer.takeDisk(document)) : documentGone
  }

  async convertToUtf8(id: DocumentId): Promise<Outcome> {
    const document = this.#documents.byId(id)
    return document ? this.#present.afterSnapshot(await this.#documents.writer.convert(document)) : documentGone
  }

  /** The target of a link of the document; `target` as written in the text. */
  resolveLink(id: DocumentId, target: string): Outcome<LinkTarget> {
    const document = this.#documents.byId(id)
    if (!document) return documentGone
    return this.#present.afterSnapshot(linkTargetOf(this.#documents, this.#judgement.documents, document, target))
  }

  /** The image that the document shows; `target` as written in the text. */
  async findImage(id: DocumentId, target: string): Promise<Outcome<RepositoryImage>> {
    const document = this.#documents.byId(id)
    return document ? repositoryImage(this.#root, this.#imageKey, document.path, target) : documentGone
  }

  /** The window may have typed into a document before it hears that its file is gone. */
  #presentOrGone(id: DocumentId): TextDocument | null {
    return this.#documents.byId(id) ?? this.#documents.goneById(id)
  }

  /** As in `findDocumentFile`. */
  async fileOf(id: DocumentId): Promise<Outcome<string>> {
    const document = this.#documents.byId(id)
    return document ? findDocumentFile(this.#root, document.path) : documentGone
  }

  /** As in `findTextFile`. */
  async textFileOf(id: DocumentId): Promise<Outcome<string>> {
    const document = this.#documents.byId(id)
    return document ? findTextFile(this.#root, document.path) : documentGone
  }
}
