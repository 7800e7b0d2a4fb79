import {
  type Bridge,
  type DocumentId,
  type DocumentState,
  type Events,
  type OpenDocument,
  type Outcome,
  type Problem,
  requestNames,
  type Snapshot,
  type SnapshotPatch,
  type TextChange,
} from '#bridge'
import { applyChanges, documentKindOf, documentKinds, type Edit, judge, type SearchResults, type Workspace } from '#spec'
import { preferences } from './preferences'

interface MemoryDocument {
  text: string
  disk: string
  version: number
  isReadOnly: boolean
  isLink: boolean
}

/** An in-memory main side: documents with versions, saved and judged as in main, and responses that a test can hold back. */
export class MemoryMain {
  readonly bridge: Bridge
  /** Every request in order, by name. */
  readonly requests: string[] = []
  /** The value in the next snapshot. */
  commitDisabledReason: string | null = null
  deletedDocuments: Snapshot['deletedDocuments'] = []
  hydrationEdits: readonly Edit[] = []
  /** What every search finds. */
  searchResults: SearchResults = { documents: [], count: 0, problem: null }
  readonly #documents = new Map<DocumentId, MemoryDocument>()
  /** Removed documents, which an edit brings back. */
  readonly #gone = new Map<DocumentId, MemoryDocument>()
  readonly #listeners: { readonly [Name in keyof Events]: Set<Events[Name]> } = {
    snapshot: new Set(),
    documentText: new Set(),
    openingProgress: new Set(),
    command: new Set(),
    preferences: new Set(),
    editor: new Set(),
  }
  #root: string | null
  #judged: Snapshot['judgement'] = null
  #judgedVersions: Snapshot['judgedVersions'] = {}
  #gate: Promise<void> = Promise.resolve()
  #openGate: (() => void) | null = null

  /** Texts by path, which are the ids as well; null when no repository is open. */
  constructor(texts: Readonly<Record<string, string>> | null) {
    this.#root = texts === null ? null : '/repository'
    for (const [path, text] of Object.entries(texts ?? {})) this.#documents.set(path, newDocument(text))
    this.bridge = this.#createBridge()
  }

  textOf(id: DocumentId): string {
    return this.#document(id).text
  }

  diskTextOf(id: DocumentId): string {
    return this.#document(id).disk
  }

  /** Holds back every response until `releaseAnswers` is called. */
  holdAnswers(): void {
    if (this.#openGate !== null) return
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#gate = promise
    this.#openGate = resolve
  }

  releaseAnswers(): void {
    this.#openGate?.()
    this.#openGate = null
    this.#gate = Promise.resolve()
  }

  /** Another program writes a file; as in main, an open text without unsaved edits is reloaded. */
  writeExternally(id: DocumentId, text: string, isAnnounced = true): void {
    const document = this.#documents.get(id) ?? newDocument('')
    this.#documents.set(id, document)
    const isDirty = document.text !== document.disk
    document.disk = text
    if (isDirty) return
    document.text = text
    document.version += 1
    if (isAnnounced) this.emit('documentText', this.#open(id))
  }

  makeReadOnly(id: DocumentId): void {
    this.#document(id).isReadOnly = true
  }

  makeLink(id: DocumentId): void {
    this.#document(id).isLink = true
  }

  remove(id: DocumentId): void {
    this.#gone.set(id, this.#document(id))
    this.#documents.delete(id)
  }

  openRepository(root: string, texts: Readonly<Record<string, string>>): void {
    this.#root = root
    this.#documents.clear()
    for (const [path, text] of Object.entries(texts)) this.#documents.set(path, newDocument(text))
    this.#judged = null
    this.#judgedVersions = {}
  }

  workspace(): Workspace {
    const documents = Array.from(this.#documents, ([path, { text }]) => ({ path, text }))
    const history = { kind: 'unknown', reason: 'No git in memory.' } as const
    return { documents, unreadable: [], configuration: null, deadLinks: null, history, today: '2026-11-20' }
  }

  judge(judgement: Snapshot['judgement'] = judge(this.workspace())): void {
    this.#judged = judgement
    this.#judgedVersions = Object.fromEntries(Array.from(this.#documents, ([path, { version }]) => [path, version]))
  }

  /** Sends the current snapshot as a patch; with `isPartial` one that depends on an earlier patch. */
  publish(isPartial = false): void {
    this.emit('snapshot', this.patch(isPartial))
  }

  patch(isPartial = false): SnapshotPatch | null {
    const snapshot = this.snapshot()
    if (snapshot === null) return null
    const { judgement, documents, judgedVersions, ...rest } = snapshot
    const parts = Object.entries(judgement ?? {}).filter(([part]) => !isPartial || part !== 'stage')
    return {
      root: snapshot.root,
      isComplete: !isPartial,
      rest: JSON.stringify(rest),
      documents: { documents: JSON.stringify(documents) },
      judgedVersions,
      judgement: judgement && Object.fromEntries(parts.map(([part, value]) => [part, JSON.stringify(value)])),
    }
  }

  snapshot(): Snapshot | null {
    if (this.#root === null) return null
    return {
      root: this.#root,
      name: this.#root.slice(1),
      isSample: false,
      isGone: false,
      hasNoRepository: false,
      largerRepository: null,
      isTrusted: true,
      documents: Array.from(this.#documents.keys(), (id) => this.#state(id)),
      deletedDocuments: this.deletedDocuments,
      git: { branch: 'main', head: 'abc', operationInProgress: null, errorMessage: null },
      gitRun: null,
      commitDisabledReason: this.commitDisabledReason,
      judgement: this.#judged,
      judgedVersions: this.#judgedVersions,
      judgedAt: null,
      isJudging: false,
      past: [],
      notices: [],
    }
  }

  emit<Name extends keyof Events>(name: Name, ...values: Parameters<Events[Name]>): void {
    for (const listener of this.#listeners[name]) (listener as (...all: Parameters<Events[Name]>) => void)(...values)
  }

  #createBridge(): Bridge {
    const refused = Object.fromEntries(
      requestNames.map((name) => [name, () => this.#answer(name, () => problem('failed', 'Not in memory.'))]),
    )
    const kept: Partial<Bridge> = {
      notifyFirstPaint: () => this.#answer('shown', () => ok(null)),
      welcome: () =>
        this.#answer('welcome', () =>
          ok({ recent: [], version: '1.0.0', platform: 'linux', kinds: documentKinds, preferences, editor: null }),
        ),
      snapshot: () => this.#answer('snapshot', () => ok(structuredClone(this.snapshot()))),
      closeRepository: () =>
        this.#answer('closeRepository', () => {
          this.#root = null
          return ok(null)
        }),
      openDocument: (id) =>
        this.#answer('openDocument', () => (this.#documents.has(id) ? ok(this.#open(id)) : problem('not-found', `${id} is gone.`))),
      changeDocument: (input) => this.#answer('changeDocument', () => this.#change(input)),
      saveDocument: ({ id, followLink }) => this.#answer('saveDocument', () => this.#save(id, followLink)),
      hydrationEdits: () => this.#answer('hydrationEdits', () => ok(this.hydrationEdits)),
      diskText: (id) => this.#answer('diskText', () => ok(this.#document(id).disk)),
      search: () => this.#answer('search', () => ok(this.searchResults)),
      takeDiskText: (id) => this.#answer('takeDiskText', () => this.#takeDisk(id)),
      on: (name, listener) => {
        this.#listeners[name].add(listener)
        return () => this.#listeners[name].delete(listener)
      },
      droppedPath: () => '',
    }
    return { ...(refused as unknown as Bridge), ...kept }
  }

  async #answer<Value>(name: string, work: () => Outcome<Value>): Promise<Outcome<Value>> {
    this.requests.push(name)
    const outcome = structuredClone(work())
    await this.#gate
    return outcome
  }

  #change(input: { id: DocumentId; version: number; changes: readonly TextChange[] }): Outcome<{ readonly version: number }> {
    const document = this.#gone.get(input.id) ?? this.#document(input.id)
    if (document.isReadOnly) return problem('read-only', `${input.id} is read-only.`)
    if (document.version !== input.version) return problem('stale', 'Another version.')
    document.text = applyChanges(document.text, input.changes)
    document.version += 1
    if (this.#gone.delete(input.id)) this.#documents.set(input.id, document)
    return ok({ version: document.version })
  }

  #save(id: DocumentId, followLink: boolean): Outcome {
    const document = this.#document(id)
    if (document.isLink && !followLink) return problem('needs-link-consent', `${id} is a link.`)
    document.disk = document.text
    return ok(null)
  }

  #takeDisk(id: DocumentId): Outcome<OpenDocument> {
    const document = this.#document(id)
    document.text = document.disk
    document.version += 1
    this.emit('documentText', this.#open(id))
    return ok(this.#open(id))
  }

  #document(id: DocumentId): MemoryDocument {
    const document = this.#documents.get(id)
    if (document === undefined) throw new Error(`${id} is not in memory.`)
    return document
  }

  #open(id: DocumentId): OpenDocument {
    const { text, version } = this.#document(id)
    const { isDirty, readOnlyReason } = this.#state(id)
    return { id, path: id, text, version, isDirty, readOnlyReason }
  }

  #state(id: DocumentId): DocumentState {
    const { text, disk, version, isReadOnly } = this.#document(id)
    return {
      id,
      path: id,
      role: 'document',
      kind: documentKindOf(id) ?? 'unknown',
      version,
      isDirty: text !== disk,
      readOnlyReason: isReadOnly ? 'Not UTF-8.' : null,
      externalChange: 'none',
      git: 'committed',
      isRestored: false,
      isUtf16: false,
      savedAt: null,
    }
  }
}

function newDocument(text: string): MemoryDocument {
  return { text, disk: text, version: 1, isReadOnly: false, isLink: false }
}

function ok<Value>(value: Value): Outcome<Value> {
  return { ok: true, value }
}

function problem(code: Problem['code'], message: string): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: { code, message } }
}
