import { Annotation, Compartment, EditorState, type StateCommand, type Transaction, type TransactionSpec } from '@codemirror/state'
import type { DocumentId, OpenDocument } from '#bridge'
import type { BufferInfo } from '../cockpit-state'
import type { CockpitCore } from '../core'
import { jumpLight } from '../navigation/jump-light'
import type { Buffer } from './buffer'
import { startSync, typed } from './sync'
import { recordKey } from './typing'

/** Marks a transaction that carries a text which main already has. */
export const fromOutside = Annotation.define<boolean>()

const readOnly = new Compartment()

export function bufferOf({ buffers }: CockpitCore, id: DocumentId | null): Buffer | null {
  return id === null ? null : (buffers.get(id) ?? null)
}

export function createBuffer(core: CockpitCore, document: OpenDocument): Buffer {
  const state = EditorState.create({
    doc: document.text,
    extensions: [readOnly.of(EditorState.readOnly.of(document.readOnlyReason !== null)), jumpLight, core.extensionsFor(document)],
  })
  const buffer: Buffer = {
    id: document.id,
    path: document.path,
    state,
    sync: startSync(document.version, state.doc),
    view: null,
    scroll: null,
    wantsFocus: false,
    isReloadUndoable: false,
    exchange: null,
    incoming: null,
    marked: null,
  }
  core.buffers.set(document.id, buffer)
  return buffer
}

/** Changes a buffer whether or not it is on screen. */
export function dispatchTo(core: CockpitCore, buffer: Buffer, spec: TransactionSpec): void {
  if (buffer.view !== null) return buffer.view.dispatch(spec)
  const transaction = buffer.state.update(spec)
  buffer.state = transaction.state
  noteTransactions(core, buffer, [transaction])
}

/** Runs one of the editor's own commands on a buffer whether or not it is on screen; answers whether it did anything. */
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

/** The disk's bytes became text, or stopped being text. */
export function setReadOnly(core: CockpitCore, buffer: Buffer, value: boolean): void {
  if (buffer.state.readOnly !== value) dispatchTo(core, buffer, { effects: readOnly.reconfigure(EditorState.readOnly.of(value)) })
}

/** Every change of a buffer passes here, from the view or from an action. */
export function noteTransactions(core: CockpitCore, buffer: Buffer, transactions: readonly Transaction[]): void {
  let changed = false
  for (const transaction of transactions) {
    if (!transaction.docChanged || transaction.annotation(fromOutside)) continue
    buffer.sync = typed(buffer.sync, transaction.changes)
    changed = true
    if (transaction.isUserEvent('input.type') || transaction.isUserEvent('delete')) recordKey(core)
  }
  if (changed) core.onTyped(buffer)
}

/** Writes what features may know of a buffer into the store; does nothing when it is all the same. */
export function publishBuffer({ store }: CockpitCore, id: DocumentId, patch: Partial<Omit<BufferInfo, 'id' | 'path'>>): void {
  store.setState((state) => {
    const before = state.buffers[id]
    if (before === undefined) return state
    const after = { ...before, ...patch }
    const same = (Object.keys(patch) as (keyof typeof patch)[]).every((key) => before[key] === after[key])
    return same ? state : { buffers: { ...state.buffers, [id]: after } }
  })
}
