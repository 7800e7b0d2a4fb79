import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { DocumentState, OpenDocument, Outcome, TextChange } from '#bridge'
import { openJournal } from '../../files/index'
import { journalFolder } from '../../workspace/journal-folder'
import type { Workspace } from '../../workspace/workspace'
import { openForTexts } from '../open-for-texts'
import { linesOf, ModelRepository } from './model-repository'

/** What has to be found again. */
export interface Model {
  /** Lines that were written and that neither their user nor another program has deleted. */
  readonly lines: Set<string>
  /** Paths in which a merge has left both versions, until their bytes are as before again. */
  readonly merged: Set<string>
  steps: number
}

/** The real workspace on a real repository, with the programs around it. */
export class ModelWorld {
  readonly repository: ModelRepository
  readonly #folder: string
  #dataFolders = 0
  #workspace: Workspace | null = null
  #lastLine = 0
  readonly #run: number

  private constructor(folder: string, run: number) {
    this.#folder = folder
    this.#run = run
    this.repository = new ModelRepository(join(folder, 'root'))
  }

  /** `run` tells the lines of several runs apart. */
  static async begin(folder: string, run: number): Promise<ModelWorld> {
    const world = new ModelWorld(folder, run)
    await world.#open()
    return world
  }

  get workspace(): Workspace {
    if (this.#workspace === null) throw new Error('The workspace is not open.')
    return this.#workspace
  }

  get #dataFolder(): string {
    return join(this.#folder, `data-${this.#dataFolders}`)
  }

  newLine(writer: 'typed' | 'written'): string {
    this.#lastLine += 1
    return `${writer}-${this.#run}-${this.#lastLine}`
  }

  documents(): readonly DocumentState[] {
    return this.workspace.snapshot().documents
  }

  /** Null when there is no document at `path`. */
  document(path: string): OpenDocument | null {
    const id = this.workspace.documents.idAt(path)
    return id === null ? null : value(this.workspace.documents.open(id))
  }

  edit(document: OpenDocument, change: TextChange): void {
    value(this.workspace.documents.change(document.id, document.version, [change]))
  }

  /** Something that another program does: a line that it removes from the disk need not be found again. */
  async asOtherProgram(model: Model, action: () => void): Promise<void> {
    this.changeDisk(model, action)
    await this.workspace.refresh()
  }

  /** As `asOtherProgram`, and the workspace does not know it yet. */
  changeDisk(model: Model, action: () => void): void {
    const before = this.repository.lines()
    action()
    const after = this.repository.lines()
    for (const line of before) if (!after.has(line)) model.lines.delete(line)
  }

  journal() {
    return openJournal(journalFolder(this.#dataFolder, this.repository.root)).list()
  }

  async recoveredTexts(): Promise<readonly string[]> {
    const texts = value(await this.workspace.recovery.list())
    return Promise.all(texts.map(async ({ key }) => value(await this.workspace.recovery.text(key))))
  }

  /** All generated lines that a user can come to without git. */
  async reachableLines(): Promise<ReadonlySet<string>> {
    const buffers = this.documents().map(({ path }) => this.document(path)?.text ?? '')
    const texts = [...buffers, ...(await this.recoveredTexts()), ...(await this.journal()).map(({ text }) => text)]
    return new Set([...this.repository.lines(), ...texts.flatMap((text) => [...linesOf(text)])])
  }

  /**
   * Opens a workspace on the application's data as they are at this moment. What the abandoned workspace still writes goes to the
   * former folder, as if its process had been killed.
   */
  async crash(meanwhile: () => void = () => undefined): Promise<void> {
    const [former, before] = [this.workspace, this.#dataFolder]
    this.#dataFolders += 1
    mkdirSync(before, { recursive: true })
    cpSync(before, this.#dataFolder, { recursive: true })
    meanwhile()
    await this.#open()
    await former.close()
  }

  async reopen(): Promise<void> {
    await this.workspace.close()
    await this.#open()
  }

  close(): Promise<void> {
    return this.workspace.close()
  }

  /** Without a watcher, which would read the disk at moments that no seed repeats. */
  async #open(): Promise<void> {
    this.#workspace = await openForTexts({ folder: this.repository.root, dataFolder: this.#dataFolder }, true)
  }
}

export function value<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(`${outcome.problem.code}: ${outcome.problem.message}`)
  return outcome.value
}
