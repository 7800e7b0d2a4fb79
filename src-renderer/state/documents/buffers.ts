import {
  Annotation,
  Compartment,
  EditorState,
  type Extension,
  type StateCommand,
  type StateEffect,
  type Transaction,
  type TransactionSpec,
} from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import type { DocumentId, OpenDocument } from '#bridge'
import { cockpit } from '../cockpit'
import { type Sync, startSync, typed } from './sync'
import { noteKey } from './typing'

/** Marks a transaction that carries a text which main already has. */
export const fromOutside = Annotation.define<boolean>()

/** One open document: its text with undo history, how far it is ahead of main, and the view that shows it. */
export interface Buffer {
  readonly id: DocumentId
  readonly path: string
  state: EditorState
  sync: Sync
  view: EditorView | null
  /** Where the view was scrolled to when another tab took its place. */
  scroll: StateEffect<unknown> | null
  /** Takes the focus as soon as it is on screen. */
  wantsFocus: boolean
  /** The user asked for the disk's text: taking it in can be undone. */
  takesDisk: boolean
  /** The exchange with main that is under way. */
  exchange: Promise<void> | null
  /** A newer text of main's, to be taken in once the exchange is over. */
  incoming: OpenDocument | null
}

const readOnly = new Compartment()
const buffers = new Map<DocumentId, Buffer>()
let extensionsOf: (document: OpenDocument) => Extension = () => []
let onTyped: (buffer: Buffer) => void = () => undefined

/** The editor gives what every document's state is made with; once, before any document opens. */
export function provideExtensions(make: (document: OpenDocument) => Extension): void {
  extensionsOf = make
}

/** Told after each change that main does not know yet. */
export function whenTyped(listener: (buffer: Buffer) => void): void {
  onTyped = listener
}

export function bufferOf(id: DocumentId | null): Buffer | null {
  return id === null ? null : (buffers.get(id) ?? null)
}

export function allBuffers(): readonly Buffer[] {
  return [...buffers.values()]
}

export function createBuffer(document: OpenDocument): Buffer {
  const state = EditorState.create({
    doc: document.text,
    extensions: [readOnly.of(EditorState.readOnly.of(document.readOnly !== null)), extensionsOf(document)],
  })
  const buffer: Buffer = {
    id: document.id,
    path: document.path,
    state,
    sync: startSync(document.version, state.doc),
    view: null,
    scroll: null,
    wantsFocus: false,
    takesDisk: false,
    exchange: null,
    incoming: null,
  }
  buffers.set(document.id, buffer)
  return buffer
}

export function dropBuffer(id: DocumentId): void {
  buffers.delete(id)
}

/** Changes a buffer whether or not it is on screen. */
export function dispatchTo(buffer: Buffer, spec: TransactionSpec): void {
  if (buffer.view !== null) return buffer.view.dispatch(spec)
  const transaction = buffer.state.update(spec)
  buffer.state = transaction.state
  noteTransactions(buffer, [transaction])
}

/** Runs one of the editor's own commands on a buffer whether or not it is on screen; answers whether it did anything. */
export function runOn(buffer: Buffer, command: StateCommand): boolean {
  if (buffer.view !== null) return command(buffer.view)
  return command({
    state: buffer.state,
    dispatch(transaction) {
      buffer.state = transaction.state
      noteTransactions(buffer, [transaction])
    },
  })
}

/** The disk's bytes became text, or stopped being text. */
export function setReadOnly(buffer: Buffer, value: boolean): void {
  if (buffer.state.readOnly !== value) dispatchTo(buffer, { effects: readOnly.reconfigure(EditorState.readOnly.of(value)) })
}

/** The one gate through which every change of a buffer passes, from the view or from here. */
export function noteTransactions(buffer: Buffer, transactions: readonly Transaction[]): void {
  let changed = false
  for (const transaction of transactions) {
    if (!transaction.docChanged || transaction.annotation(fromOutside)) continue
    buffer.sync = typed(buffer.sync, transaction.changes)
    changed = true
    if (transaction.isUserEvent('input.type') || transaction.isUserEvent('delete')) noteKey()
  }
  if (changed) onTyped(buffer)
}

/** Writes what features may know of a buffer into the store; does nothing when it is all the same. */
export function publishBuffer(id: DocumentId, patch: Partial<{ dirty: boolean; readOnly: string | null; loading: boolean }>): void {
  cockpit.setState((state) => {
    const before = state.buffers[id]
    if (before === undefined) return state
    const after = { ...before, ...patch }
    const same = (Object.keys(patch) as (keyof typeof patch)[]).every((key) => before[key] === after[key])
    return same ? state : { buffers: { ...state.buffers, [id]: after } }
  })
}
