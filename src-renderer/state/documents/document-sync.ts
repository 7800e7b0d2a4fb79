import { isolateHistory } from '@codemirror/commands'
import { Transaction } from '@codemirror/state'
import type { OpenDocument } from '#bridge'
import { ask, bridge } from '../bridge'
import { noteDated } from '../snapshot/stale'
import { showProblem } from '../toasts'
import { type Buffer, dispatchTo, fromOutside, publishBuffer, setReadOnly, whenTyped } from './buffers'
import { accepted, asTextChanges, isAhead, rebased, refused, sending } from './sync'

/** Keeps main's text of each buffer level with ours: one exchange at a time, typing never waits for it. */
export function startExchange(): void {
  whenTyped((buffer) => {
    publishBuffer(buffer.id, { dirty: true })
    noteDated()
    // Not in the key's own task: the text is drawn first.
    if (buffer.exchange === null) setTimeout(settle, 0, buffer)
  })
}

/** Resolves once main has everything that was typed; false when it will not take it. */
export async function settle(buffer: Buffer): Promise<boolean> {
  while (buffer.exchange !== null) await buffer.exchange
  if (!isAhead(buffer.sync) && buffer.incoming === null) return true
  const exchange = run(buffer)
  buffer.exchange = exchange.then(() => undefined)
  const done = await exchange
  buffer.exchange = null
  return done
}

async function run(buffer: Buffer): Promise<boolean> {
  takeIncoming(buffer)
  while (isAhead(buffer.sync)) {
    buffer.sync = sending(buffer.sync)
    const changes = asTextChanges(buffer.sync.sent as NonNullable<typeof buffer.sync.sent>)
    const answer = await ask(bridge.changeDocument({ id: buffer.id, version: buffer.sync.version, changes }))
    if (answer.ok) {
      buffer.sync = accepted(buffer.sync, answer.value.version)
    } else {
      buffer.sync = refused(buffer.sync)
      if (answer.problem.code !== 'stale') {
        showProblem(answer.problem)
        return false
      }
      if (!(await fetchAgain(buffer))) return false
    }
    takeIncoming(buffer)
  }
  noteDated()
  return true
}

/** Main's text moved on under us. */
async function fetchAgain(buffer: Buffer): Promise<boolean> {
  const answer = await ask(bridge.openDocument(buffer.id))
  if (!answer.ok) {
    showProblem(answer.problem)
    return false
  }
  takeText(buffer, answer.value)
  return true
}

function takeIncoming(buffer: Buffer): void {
  const document = buffer.incoming
  buffer.incoming = null
  if (document !== null && document.version > buffer.sync.version) takeText(buffer, document)
}

/** Brings a text of main's into the editor; the cursor and what was typed meanwhile stay. */
export function takeText(buffer: Buffer, document: OpenDocument): void {
  const undoable = buffer.takesDisk
  const { sync, incoming } = rebased(buffer.sync, document.version, document.text)
  buffer.sync = sync
  if (!incoming.empty) {
    dispatchTo(buffer, {
      changes: incoming,
      annotations: [
        fromOutside.of(true),
        Transaction.addToHistory.of(undoable),
        Transaction.remote.of(!undoable),
        ...(undoable ? [isolateHistory.of('full')] : []),
      ],
      filter: false,
    })
  }
  setReadOnly(buffer, document.readOnly !== null)
  publishBuffer(buffer.id, { dirty: document.dirty || isAhead(sync), readOnly: document.readOnly })
}

/** Main says that an open document has another text now. */
export function receiveText(buffer: Buffer, document: OpenDocument): void {
  buffer.incoming = document
  if (buffer.exchange === null) void settle(buffer)
}
