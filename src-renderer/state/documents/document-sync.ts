import { isolateHistory } from '@codemirror/commands'
import { Transaction } from '@codemirror/state'
import type { OpenDocument } from '#bridge'
import { ask } from '../ask'
import type { CockpitCore } from '../core'
import { updateStale } from '../snapshot/stale'
import { showProblem, unsavedCause } from '../toasts'
import type { Buffer } from './buffer'
import { dispatchTo, fromMain, publishBuffer, setReadOnly } from './buffers'
import { asTextChanges, confirmSent, isAhead, markSent, rebase, rejectSent } from './sync'

/** Sends a changed text to main; typing never waits for it. */
export function syncSoon(core: CockpitCore, buffer: Buffer): void {
  publishBuffer(core, buffer.id, { isDirty: true })
  updateStale(core)
  // Deferred to a later task, so that the text is drawn first.
  if (buffer.exchange === null) core.clock.schedule(() => void flush(core, buffer), 0)
}

/** Flushes every open text to main; false when main rejects one. */
export async function flushAll(core: CockpitCore): Promise<boolean> {
  const done = await Promise.all(Array.from(core.buffers.values(), (buffer) => flush(core, buffer)))
  return done.every(Boolean)
}

/** Flushes the typed text to main; false when main rejects it. */
export async function flush(core: CockpitCore, buffer: Buffer): Promise<boolean> {
  while (buffer.exchange !== null) await buffer.exchange
  if (!isAhead(buffer.sync) && buffer.incoming === null) return true
  const exchange = run(core, buffer)
  buffer.exchange = exchange.then(() => undefined)
  const done = await exchange
  buffer.exchange = null
  return done
}

async function run(core: CockpitCore, buffer: Buffer): Promise<boolean> {
  takeIncoming(core, buffer)
  while (isAhead(buffer.sync)) {
    buffer.sync = markSent(buffer.sync)
    const changes = asTextChanges(buffer.sync.sent as NonNullable<typeof buffer.sync.sent>)
    const answer = await ask(core.bridge.changeDocument({ id: buffer.id, version: buffer.sync.version, changes }))
    if (answer.ok) {
      buffer.sync = confirmSent(buffer.sync, answer.value.version)
    } else {
      buffer.sync = rejectSent(buffer.sync)
      if (answer.problem.code !== 'stale') {
        showProblem(core, answer.problem, unsavedCause(buffer.id))
        return false
      }
      if (!(await fetchAgain(core, buffer))) return false
    }
    takeIncoming(core, buffer)
  }
  updateStale(core)
  return true
}

/** Fetches the text of main, which has a newer version. */
async function fetchAgain(core: CockpitCore, buffer: Buffer): Promise<boolean> {
  const answer = await ask(core.bridge.openDocument(buffer.id))
  if (!answer.ok) {
    showProblem(core, answer.problem, unsavedCause(buffer.id))
    return false
  }
  takeText(core, buffer, answer.value)
  return true
}

function takeIncoming(core: CockpitCore, buffer: Buffer): void {
  const document = buffer.incoming
  buffer.incoming = null
  if (document !== null && document.version > buffer.sync.version) takeText(core, buffer, document)
}

/** Merges a text of main into the editor; keeps the cursor and what was typed meanwhile. Nothing may be on its way to main. */
function takeText(core: CockpitCore, buffer: Buffer, document: OpenDocument): void {
  const undoable = buffer.isReloadUndoable
  const { sync, incoming } = rebase(buffer.sync, document.version, document.text)
  buffer.sync = sync
  if (!incoming.empty) {
    dispatchTo(core, buffer, {
      changes: incoming,
      annotations: [
        fromMain.of(true),
        Transaction.addToHistory.of(undoable),
        Transaction.remote.of(!undoable),
        ...(undoable ? [isolateHistory.of('full')] : []),
      ],
      filter: false,
    })
  }
  setReadOnly(core, buffer, document.readOnlyReason !== null)
  publishBuffer(core, buffer.id, { isDirty: document.isDirty || isAhead(sync), readOnlyReason: document.readOnlyReason })
}

/** Called when main announces a new text of an open document, or sends it as a response: the newest one is merged when main has what was sent. */
export function receiveText(core: CockpitCore, buffer: Buffer, document: OpenDocument): void {
  if (buffer.incoming === null || document.version > buffer.incoming.version) buffer.incoming = document
  if (buffer.exchange === null) void flush(core, buffer)
}
