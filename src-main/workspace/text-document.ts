import type { DocumentState, OpenDocument, TextChange } from '#bridge'
import { configurationPath, type DocumentKind, type History } from '#spec'
import { editShape, newTextShape, nulReason, type TextShape } from '../files/index'
import { carryShape, type ShapedText } from './carry-shape'
import { ChunkedText } from './chunked-text'

/** A text as read from disk. */
export interface DiskText {
  readonly text: string
  readonly shape: TextShape
  /** SHA-256 of the bytes, hex. */
  readonly hash: string
  /** Milliseconds since the epoch. */
  readonly modifiedAt: number
  /** 1-based line of the first NUL byte, which the text has as U+FFFD, so that it cannot be saved; null without one. */
  readonly nulLine: number | null
}

/** One document: the text on disk that its edits are based on, and the edited text. */
export class TextDocument {
  readonly id: string
  readonly path: string
  /** From the path or the configuration. */
  kind: DocumentKind
  /** Null when the text came from the journal and its base is gone, or when the bytes are no text. */
  base: DiskText | null = null
  /** Hash of the bytes that the unsaved edits are based on; the journal keeps it even when the base itself is gone. */
  baseHash: string | null = null
  externalChange: DocumentState['externalChange'] = 'none'
  /** Why there is no text, as a sentence; null when there is one. */
  unreadableReason: string | null = null
  /** Why its committed text is shown although it is not on disk, as sentences; null for every other document. */
  notCheckedOutReason: string | null = null
  /** The bytes on disk are text in UTF-16. */
  isUtf16 = false
  savedAt: number | null = null
  #version: number
  #text = new ChunkedText('')
  #shape: TextShape = newTextShape
  #knownTexts: readonly ShapedText[] = []
  #isDirty = false
  #isRestored = false
  #state: DocumentState | null = null
  #compared: { readonly history: History; readonly base: DiskText | null; readonly git: DocumentState['git'] } | null = null

  /** `version`: the first version; it must be above all versions of an earlier document with this id. */
  constructor(id: string, path: string, kind: DocumentKind, version = 1) {
    this.id = id
    this.path = path
    this.kind = kind
    this.#version = version
  }

  get version(): number {
    return this.#version
  }

  /** As in `DiskText`. */
  get nulLine(): number | null {
    return this.base?.nulLine ?? null
  }

  /** Why the document cannot be edited, as a sentence. */
  get readOnlyReason(): string | null {
    return this.unreadableReason ?? this.notCheckedOutReason ?? (this.nulLine === null ? null : nulReason(this.nulLine))
  }

  get isDirty(): boolean {
    return this.#isDirty
  }

  get length(): number {
    return this.#text.length
  }

  get shape(): TextShape {
    return this.#shape
  }

  get text(): string {
    return this.#text.toString()
  }

  /** Replaces all edits by the text on disk. Returns whether the text changed. */
  takeDisk(disk: DiskText): boolean {
    this.#knownTexts = []
    this.notCheckedOutReason = null
    this.#isRestored = false
    const isChanged = this.base === null || disk.text !== this.text
    this.base = disk
    this.baseHash = disk.hash
    this.externalChange = 'none'
    this.unreadableReason = null
    this.savedAt = Math.round(disk.modifiedAt)
    this.#shape = disk.shape
    this.#isDirty = false
    if (isChanged) this.#replaceText(disk.text)
    return isChanged
  }

  /** Takes the text that git keeps of a document that is not on disk. Returns whether the document changed. */
  takeNotCheckedOut(text: string, shape: TextShape, reason: string): boolean {
    if (this.notCheckedOutReason === reason && this.text === text) return false
    // No file has this hash, so whatever appears on disk is taken.
    this.takeDisk({ text, shape, hash: '', modifiedAt: 0, nulLine: null })
    this.savedAt = null
    this.notCheckedOutReason = reason
    return true
  }

  /** The bytes on disk are not text: the document becomes empty and read-only. */
  takeUnreadable(reason: string, isUtf16 = false): void {
    this.notCheckedOutReason = null
    this.isUtf16 = isUtf16
    this.base = null
    this.baseHash = null
    this.externalChange = 'none'
    this.unreadableReason = reason
    this.#shape = newTextShape
    this.#isDirty = false
    if (this.length > 0) this.#replaceText('')
  }

  /** Takes the unsaved text of an earlier session, whose base may be gone. `shape`: null when it is unknown. */
  restore(text: string, shape: TextShape | null, baseHash: string | null): void {
    this.#isRestored = true
    this.baseHash = baseHash
    if (shape) this.#shape = shape
    else if (this.base) this.#shape = carryShape(text, this.base)
    if (this.base?.hash !== baseHash) this.base = null
    this.#replaceText(text)
    this.#compareWithBase()
  }

  /** Takes a merged text; `disk` is the new base. */
  takeMerge(merged: string, disk: DiskText): boolean {
    const isChanged = merged !== this.text
    this.base = disk
    this.baseHash = disk.hash
    this.externalChange = 'none'
    this.#shape = carryShape(merged, disk)
    if (isChanged) this.#replaceText(merged)
    this.#compareWithBase()
    return isChanged
  }

  /** `changes` must pass `changesProblem`. */
  edit(changes: readonly TextChange[]): void {
    // Only mixed line endings need the whole old text; other edits touch one chunk.
    if (this.#shape.exceptions.length > 0) this.#shape = editShape(this.#shape, this.text, changes)
    this.#text.apply(changes)
    this.#version += 1
    const known = this.#knownTexts.find(({ text }) => text.length === this.length && text === this.text)
    if (known) this.#shape = known.shape
    this.#compareWithBase()
    if (!this.#isDirty && this.base) this.#shape = this.base.shape
  }

  /** When an edit makes one of these texts of the document, it gets the line endings that the text had. */
  noteKnownTexts(texts: readonly ShapedText[]): void {
    this.#knownTexts = texts
  }

  /** Resets the document, so that the next read takes the text on disk. */
  forget(): void {
    this.#knownTexts = []
    this.notCheckedOutReason = null
    this.#isRestored = false
    this.base = null
    this.baseHash = null
    this.externalChange = 'none'
    this.unreadableReason = null
    this.#isDirty = false
  }

  /** `saved` is on disk now; later edits stay unsaved. */
  markSaved(saved: DiskText): void {
    this.#isRestored = false
    this.base = saved
    this.baseHash = saved.hash
    this.externalChange = 'none'
    this.savedAt = Math.round(saved.modifiedAt)
    this.#compareWithBase()
  }

  /** The same object until something of it changes. */
  state(history: History): DocumentState {
    const state = this.#newState(history)
    const last = this.#state
    if (last === null || !hasSameFields(last, state)) this.#state = state
    return this.#state ?? state
  }

  #newState(history: History): DocumentState {
    const { id, path, kind, version, isDirty, readOnlyReason, externalChange, savedAt } = this
    const role = path === configurationPath ? 'configuration' : 'document'
    const isRestored = this.#isRestored && isDirty
    const isUtf16 = this.isUtf16 && this.unreadableReason !== null
    return {
      id,
      path,
      role,
      kind,
      version,
      isDirty,
      isRestored,
      isUtf16,
      readOnlyReason,
      externalChange,
      git: this.#gitState(history),
      savedAt,
    }
  }

  open(): OpenDocument {
    const { id, path, text, version, isDirty, readOnlyReason } = this
    return { id, path, text, version, isDirty, readOnlyReason }
  }

  /** Compares the text on disk with HEAD; memoized for the last pair. */
  #gitState(history: History): DocumentState['git'] {
    if (history.kind === 'unknown') return 'unknown'
    if (this.#compared?.history !== history || this.#compared.base !== this.base) {
      const head = history.head[this.path]
      const git = head === undefined ? 'untracked' : head === this.base?.text ? 'committed' : 'modified'
      this.#compared = { history, base: this.base, git }
    }
    return this.#compared.git
  }

  /** The only place that sets `isDirty`; a text without a base on disk always is dirty. */
  #compareWithBase(): void {
    this.#isDirty = this.base === null || this.length !== this.base.text.length || this.text !== this.base.text
  }

  #replaceText(text: string): void {
    this.#text = new ChunkedText(text)
    this.#version += 1
  }
}

function hasSameFields(one: DocumentState, other: DocumentState): boolean {
  for (const name in one) if (one[name as keyof DocumentState] !== other[name as keyof DocumentState]) return false
  return true
}
