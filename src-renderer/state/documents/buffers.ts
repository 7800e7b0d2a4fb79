import { Annotation, Compartment, EditorState, type StateCommand, type Transaction, type TransactionSpec } from '@codemirror/state'
import type { DocumentId, OpenDocument } from '#bridge'
import type { BufferInfo } from '../cockpit-state'
import type { CockpitCore } from '../core'
import { jumpLight } from '../navigation/jump-light'
import { pasteTable } from '../tables/paste-table'
import { tableKeys } from '../tables/table-keys'
import type { Buffer } from './buffer'
import { addTyped, startSync } from './sync'
import { recordKey } from './typing'

/** Marks a transaction whose text comes from main. */
export const fromMain = Annotation.define<boolean>()

const readOnly = new Compartment()

export function bufferOf({ buffers }: CockpitCore, id: DocumentId | null): Buffer | null {
  return id === null ? null : (buffers.get(id) ?? null)
}

export function createBuffer(core: CockpitCore, document: OpenDocument): Buffer {
  const state = EditorState.create({
    doc: document.text,
    extensions: [
      readOnly.of(EditorState.readOnly.of(document.readOnlyReason !== null)),
      jumpLight,
      core.extensionsFor(document),
      tableKeys,
      pasteTable,
    ],
  })
  const buffer: Buffer = {
    id: document.id,
    path: document.path,
    state,
    sync: startSync(document.version, state.doc),
    view: null,
    scroll: null,
    previewTop: null,
    watchers: new Set(),
    wantsFocus: false,
    isReloadUndoable: false,
    exchange: null,
    incoming: null,
    marked: null,
  }
  core.buffers.set(document.id, buffer)
  return buffer
}

/** Dispatches to a buffer, whether or not it is on screen. */
export function dispatchTo(core: CockpitCore, buffer: Buffer, spec: TransactionSpec): void {
  if (buffer.view !== null) return buffer.view.dispatch(spec)
  const transaction = buffer.state.update(spec)
  buffer.state = transaction.state
  noteTransactions(core, buffer, [transaction])
}

/** Runs an editor command on a buffer, whether or not it is on screen; returns whether it changed anything. */
export function runOn(core: CockpitCore, buffer: Buffer, command: StateCommand): boolean {
  if (buffer.view !== null) return command(buffer.view)
  return command({
    state: buffer.state,
    dispatch(transaction) {
      buffer.state = transaction.state
      noteTransactions(core, buffer, [transaction])
    },
  })
}

/** Sets whether the buffer is read-only, because the file on disk may become text or stop being text. */
export function setReadOnly(core: CockpitCore, buffer: Buffer, value: boolean): void {
  if (buffer.state.readOnly !== value) dispatchTo(core, buffer, { effects: readOnly.reconfigure(EditorState.readOnly.of(value)) })
}

/** Called for every change of a buffer, from the view or from an action. */
export function noteTransactions(core: CockpitCore, buffer: Buffer, transactions: readonly Transaction[]): void {
  let changed = false
  for (const transaction of transactions) {
    if (!transaction.docChanged || transaction.annotation(fromMain)) continue
    buffer.sync = addTyped(buffer.sync, transaction.changes)
    changed = true
    if (transaction.isUserEvent('input.type') || transaction.isUserEvent('delete')) recordKey(core)
  }
  if (changed) core.onTyped(buffer)
  if (buffer.watchers.size > 0 && transactions.some(({ docChanged }) => docChanged)) for (const notify of buffer.watchers) notify()
}

/** Writes the public state of a buffer into the store; does nothing when it is unchanged. */
export function publishBuffer({ store }: CockpitCore, id: DocumentId, patch: Partial<Omit<BufferInfo, 'id' | 'path'>>): void {
  store.setState((state) => {
    const before = state.buffers[id]
    if (before === undefined) return state
    const after = { ...before, ...patch }
    const same = (Object.keys(patch) as (keyof typeof patch)[]).every((key) => before[key] === after[key])
    return same ? state : { buffers: { ...state.buffers, [id]: after } }
  })
}
