import { relative, sep } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { type Configuration, configurationPath, configuredKindOf, type DocumentKind, noConfiguration, type SupportingFiles } from '#spec'
import { isMissing } from '../base/is-missing'
import {
  type FoundDocument,
  type FoundDocuments,
  findDocuments,
  type ReadDocument,
  type ReadingProgress,
  type RepositorySurvey,
  readDocuments,
  readSavedConfiguration,
  readSupportingFiles,
} from '../files/index'
import type { DocumentReconciler } from './document-reconciler'
import type { DocumentTable } from './document-table'
import type { DocumentsListener } from './documents-listener'
import { parseConfiguration } from './parse-configuration'
import type { TextDocument } from './text-document'

/** Wait before a missing file counts as deleted, or a cut one as edited: some programs delete or truncate a file before they write it. */
const rewriteGraceMs = 80
/** When more files change, as in a switch of branches, none is read before the others. */
const mostReadFirst = 20

export interface RefreshOptions {
  /** By default folders of conventions are looked for in the whole repository again, which costs more than the rest. */
  readonly isSearchFull?: boolean
  /** By default files are opened also when their times, sizes and inodes are the same. */
  readonly isRereading?: boolean
  /** Absolute paths of files that are read before the others, so that a change is shown before all else is looked at. */
  readonly changed?: readonly string[]
}

/** Finds and reads the documents of one root, its configuration, and the files that conventions need beside them. */
export class DocumentReader {
  readonly #root: string
  readonly #table: DocumentTable
  readonly #reconciler: DocumentReconciler
  readonly #listener: DocumentsListener
  #configurationText: string | null = null
  /** The last one; null before the first search. */
  #survey: RepositorySurvey | null = null
  #isSearchWanted = true
  /** Absolute paths. */
  #changed = new Set<string>()
  /** What was read last, by path. */
  readonly #known = new Map<string, { readonly stamp: string; readonly hash: string }>()
  #isRereadWanted = true
  /** As saved: see `readSavedConfiguration`. */
  configuration: Configuration = noConfiguration
  /** What is on disk beside the documents. */
  supportingFiles: SupportingFiles = { telltales: [], settings: [], manifests: [] }
  /** The root itself does not exist any more; nothing is taken for deleted then. */
  isGone = false

  constructor(root: string, table: DocumentTable, reconciler: DocumentReconciler, listener: DocumentsListener) {
    this.#root = root
    this.#table = table
    this.#reconciler = reconciler
    this.#listener = listener
  }

  /** What the next read does, besides what was requested before. */
  request({ isSearchFull = true, isRereading = true, changed = [] }: RefreshOptions): void {
    this.#isSearchWanted ||= isSearchFull
    this.#isRereadWanted ||= isRereading
    for (const path of changed) this.#changed.add(path)
  }

  kindOf(path: string): DocumentKind {
    return configuredKindOf(this.configuration, path) ?? 'unknown'
  }

  /** Git brought or took a configuration that is not on disk since the last read. */
  get isConfigurationStale(): boolean {
    if (this.#table.byPath(configurationPath) === null) return this.#configurationText !== null
    const configuration = this.#notCheckedOutConfiguration
    return configuration !== null && configuration.text !== this.#configurationText
  }

  async read(onProgress?: ReadingProgress): Promise<void> {
    await this.#readChanged()
    if (await this.#noteGone()) return
    await this.#readConfiguration()
    const known = this.#isSearchWanted ? undefined : (this.#survey ?? undefined)
    this.#isSearchWanted = false
    let found = await findDocuments(this.#root, this.configuration, known)
    this.#survey = found.survey
    if (this.#missing(found).length > 0) {
      await wait(rewriteGraceMs)
      found = await findDocuments(this.#root, this.configuration, found.survey)
      // The files of a folder that is being deleted go first.
      if (await this.#noteGone()) return
    }
    await this.#readFound(found.documents, onProgress)
    for (const { path, reason } of found.unreadable) this.#reconciler.takeRead(path, this.kindOf(path), { kind: 'unreadable', reason })
    for (const document of this.#missing(found)) this.#reconciler.reconcile(document, { kind: 'missing' })
    await this.#readConventions(found)
    this.#listener.onFolders(found)
    this.#reconciler.notifyUnreadable()
  }

  /** Takes whole texts of known documents only; everything else is left to the reading of all documents. */
  async #readChanged(): Promise<void> {
    const paths = [...this.#changed].map((path) => relative(this.#root, path).replaceAll(sep, '/'))
    this.#changed.clear()
    for (const path of paths) this.#known.delete(path)
    const documents = this.#table.all.filter((document) => document.notCheckedOutReason === null && paths.includes(document.path))
    if (documents.length > mostReadFirst) return
    const reads = await readDocuments(
      this.#root,
      documents.map(({ path }) => path),
    )
    for (const [at, document] of documents.entries()) {
      const read = reads[at] as ReadDocument
      if (read.kind === 'text' && !isCut(read, document)) this.#reconciler.reconcile(document, read)
    }
  }

  /** Opens only what may differ from what was read last, unless a reread is wanted. */
  async #readFound(found: readonly FoundDocument[], onProgress?: ReadingProgress): Promise<void> {
    if (this.#isRereadWanted) this.#known.clear()
    this.#isRereadWanted = false
    const present = new Set(found.map(({ path }) => path))
    for (const path of this.#known.keys()) if (!present.has(path)) this.#known.delete(path)
    const isSame = found.map((document) => this.#isSame(document))
    const changed = found.filter((_, at) => !isSame[at])
    const reads = await this.#readWhole(
      changed.map(({ path }) => path),
      onProgress,
    )
    for (const { path, kind } of found.filter((_, at) => isSame[at])) this.#table.at(path, kind)
    for (const [at, { path, kind, stamp }] of changed.entries()) {
      const read = reads[at] as ReadDocument
      this.#reconciler.takeRead(path, kind, read)
      if (read.kind === 'text' && stamp !== null) this.#known.set(path, { stamp, hash: read.hash })
      else this.#known.delete(path)
    }
  }

  /** Reading this document again would change nothing of it. */
  #isSame({ path, stamp }: FoundDocument): boolean {
    const known = this.#known.get(path)
    const document = this.#table.byPath(path)
    if (known === undefined || document === null || document.base === null) return false
    return known.stamp === stamp && document.baseHash === known.hash && document.externalChange === 'none'
  }

  /** A text that another program has begun to write is read again, so that nothing is taken for deleted. */
  async #readWhole(paths: readonly string[], onProgress?: ReadingProgress): Promise<readonly ReadDocument[]> {
    const reads = await readDocuments(this.#root, paths, onProgress)
    const cut = paths.filter((path, at) => isCut(reads[at] as ReadDocument, this.#table.byPath(path)))
    if (cut.length === 0) return reads
    await wait(rewriteGraceMs)
    const again = new Map((await readDocuments(this.#root, cut)).map((read, at) => [cut[at], read]))
    return reads.map((read, at) => again.get(paths[at]) ?? read)
  }

  /** Whether the root is gone. A root that comes back is searched and watched as a new one. */
  async #noteGone(): Promise<boolean> {
    const isGone = await isMissing(this.#root)
    if (isGone === this.isGone) return isGone
    this.isGone = isGone
    this.#isSearchWanted ||= !isGone
    this.#survey = null
    if (isGone) this.#listener.onFolders({ folders: [this.#root], upperFolders: [] })
    this.#listener.onChanged()
    return isGone
  }

  async #readConventions(found: FoundDocuments): Promise<void> {
    const supportingFiles = await readSupportingFiles(this.#root, found)
    if (isDeepStrictEqual(supportingFiles, this.supportingFiles)) return
    this.supportingFiles = supportingFiles
    this.#listener.onConventionsChanged()
  }

  async #readConfiguration(): Promise<void> {
    let saved = await readSavedConfiguration(this.#root, parseConfiguration)
    if (saved.file.kind === 'missing' && this.#configurationText !== null) {
      await wait(rewriteGraceMs)
      saved = await readSavedConfiguration(this.#root, parseConfiguration)
    }
    const kept = saved.file.kind === 'missing' ? this.#notCheckedOutConfiguration : null
    if (kept === null) this.#reconciler.takeRead(configurationPath, 'unknown', saved.file)
    const text = kept?.text ?? (saved.file.kind === 'text' ? saved.file.text : null)
    if (text === this.#configurationText) return
    this.#configurationText = text
    this.configuration = kept === null ? saved.configuration : await parseConfiguration(kept.text)
    this.#listener.onConfigurationChanged()
  }

  get #notCheckedOutConfiguration(): TextDocument | null {
    const configuration = this.#table.byPath(configurationPath)
    return configuration === null || configuration.notCheckedOutReason === null ? null : configuration
  }

  #missing(found: FoundDocuments): readonly TextDocument[] {
    const there = new Set([...found.documents, ...found.unreadable].map(({ path }) => path))
    return this.#table.all.filter(({ path, notCheckedOutReason }) => notCheckedOutReason === null && !there.has(path))
  }
}

/** Whether a file may be half written: it has only the beginning of its former text, or bytes that are no text any more. */
function isCut(read: ReadDocument, document: TextDocument | null): boolean {
  const before = document?.externalChange === 'none' ? document.base : null
  if (before === null || read.kind === 'missing') return false
  return read.kind === 'unreadable' || (read.text.length < before.text.length && before.text.startsWith(read.text))
}
