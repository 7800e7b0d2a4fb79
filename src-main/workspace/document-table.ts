import { createHash, randomUUID } from 'node:crypto'
import { configurationPath, type DocumentKind } from '#spec'
import { TextDocument } from './text-document'

/** The documents of one root, and the configuration, by path. */
export class DocumentTable {
  readonly #idPrefix = randomUUID().slice(0, 8)
  /** By path. */
  readonly #documents = new Map<string, TextDocument>()
  readonly #byId = new Map<string, TextDocument>()
  /** Ids of the documents whose text the window has. */
  readonly #opened = new Set<string>()
  /** By id: what the window has the text of, and may have typed into since the file went. */
  readonly #gone = new Map<string, TextDocument>()
  #all: readonly TextDocument[] | null = null
  /** New documents start above the versions of all removed ones, so that a file that comes back never reuses a version. */
  #lastGoneVersion = 0

  /** By path. The same array until a document is added or removed. */
  get all(): readonly TextDocument[] {
    this.#all ??= [...this.#documents.values()].filter(({ path }) => path !== configurationPath).sort((a, b) => (a.path < b.path ? -1 : 1))
    return this.#all
  }

  /** Everything that can be edited and saved: the configuration comes last. */
  get withConfiguration(): readonly TextDocument[] {
    const configuration = this.byPath(configurationPath)
    return configuration === null ? this.all : [...this.all, configuration]
  }

  byId(id: string): TextDocument | null {
    return this.#byId.get(id) ?? null
  }

  /** A removed document whose text the window has, as it was; null when its file is back. */
  goneById(id: string): TextDocument | null {
    return this.#gone.get(id) ?? null
  }

  /** The window has its text from now on. */
  noteOpened(id: string): void {
    this.#opened.add(id)
  }

  isOpened(id: string): boolean {
    return this.#opened.has(id)
  }

  byPath(path: string): TextDocument | null {
    return this.#documents.get(path) ?? null
  }

  /** Also for a document that only git still has. The id of a path never changes, so a file that comes back is the same document. */
  idOf(path: string): string {
    return `${this.#idPrefix}-${createHash('sha256').update(path).digest('hex').slice(0, 16)}`
  }

  /** The document of a path, or a new one that is not added yet. */
  at(path: string, kind: DocumentKind): TextDocument {
    const document = this.byPath(path) ?? new TextDocument(this.idOf(path), path, kind, this.#lastGoneVersion + 1)
    document.kind = kind
    return document
  }

  add(document: TextDocument): void {
    if (this.byPath(document.path) === document) return
    this.#documents.set(document.path, document)
    this.#byId.set(document.id, document)
    this.#gone.delete(document.id)
    this.#all = null
  }

  remove(document: TextDocument): void {
    if (this.byPath(document.path) === document) {
      this.#documents.delete(document.path)
      this.#byId.delete(document.id)
      if (this.isOpened(document.id)) this.#gone.set(document.id, document)
      this.#all = null
    }
    this.#lastGoneVersion = Math.max(this.#lastGoneVersion, document.version)
  }
}
