import { applyChanges, configurationPath, type DocumentText, type History, type SupportingFiles, type Workspace } from '#spec'
import { shareTexts } from '../base/share-texts'
import type { VersionChanges, WorkerUpdate } from './protocol'

/** The texts that the worker reads. Updates are applied in order of arrival. */
export class TextDocuments {
  readonly #documents = new Map<string, DocumentText>()
  readonly #versions = new Map<string, number>()
  /** Paths whose version changed since `versionChanges` was asked; null before the first time. */
  #changed: Set<string> | null = null
  /** By path; null when a document was added or removed. A text that did not change is the same object, which the engine need not look at. */
  #sorted: readonly DocumentText[] | null = null
  #unreadable: Workspace['unreadable'] = []
  #deadLinks: Workspace['deadLinks'] = null
  #history: History = { kind: 'unknown', reason: 'Git has not been asked yet.' }
  #supportingFiles: SupportingFiles = { telltales: [], settings: [], manifests: [] }
  /** Memoized until the next update or day. */
  #workspace: Workspace | null = null

  apply(update: WorkerUpdate): void {
    this.#workspace = null
    switch (update.kind) {
      case 'text':
        this.#set(update.path, update.version, update.text)
        return
      case 'changes': {
        const document = this.#documents.get(update.path)
        if (!document) throw new Error(`No text of ${update.path} was given before its changes.`)
        this.#set(update.path, update.version, applyChanges(document.text, update.changes))
        return
      }
      case 'remove':
        this.#documents.delete(update.path)
        this.#versions.delete(update.path)
        this.#changed?.add(update.path)
        this.#sorted = null
        return
      case 'unreadable':
        this.#unreadable = update.documents
        return
      case 'dead-links':
        this.#deadLinks = update.paths
        return
      case 'history':
        this.#history =
          update.history.kind === 'known' ? shareTexts(update.history, (path) => this.#documents.get(path)?.text) : update.history
        return
      case 'supportingFiles':
        this.#supportingFiles = update.supportingFiles
        return
    }
  }

  /** Returns the same object until an update or another day. */
  workspace(today: string): Workspace {
    if (this.#workspace?.today !== today) this.#workspace = this.#collect(today)
    return this.#workspace
  }

  /** What changed since the last call: everything at the first one. */
  versionChanges(): VersionChanges {
    const changed = new Map<string, number | null>()
    for (const path of this.#changed ?? this.#versions.keys()) changed.set(path, this.#versions.get(path) ?? null)
    const isComplete = this.#changed === null
    this.#changed = new Set()
    return { isComplete, changed }
  }

  #set(path: string, version: number, text: string): void {
    const document = { path, text }
    const known = this.#documents.get(path)
    this.#documents.set(path, document)
    this.#versions.set(path, version)
    this.#changed?.add(path)
    const at = known && this.#sorted ? this.#sorted.indexOf(known) : -1
    this.#sorted = at >= 0 ? (this.#sorted?.with(at, document) ?? null) : null
  }

  #collect(today: string): Workspace {
    this.#sorted ??= [...this.#documents.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
    const texts = this.#sorted
    return {
      documents: texts.filter(({ path }) => path !== configurationPath),
      unreadable: this.#unreadable,
      configuration: texts.find(({ path }) => path === configurationPath) ?? null,
      deadLinks: this.#deadLinks,
      history: this.#history,
      supportingFiles: this.#supportingFiles,
      today,
    }
  }
}
