// Before the engine.
import './compile-patterns-at-once'
import { parentPort } from 'node:worker_threads'
import { EngineSession } from '#spec'
import { createHeapRelease } from '../base/heap-release'
import type { WorkerRequest, WorkerResponse, WorkerUpdate } from './protocol'
import { restorePatternCompilation } from './restore-pattern-compilation'
import { TextDocuments } from './text-documents'

const port = parentPort
if (!port) throw new Error('This file runs as a worker thread.')

const documents = new TextDocuments()
const heap = createHeapRelease()
let today = ''
const session = new EngineSession(() => documents.workspace(today))

port.on('message', (message: WorkerUpdate | WorkerRequest) => {
  if (message.kind === 'judge' || message.kind === 'query') port.postMessage(respond(message))
  else documents.apply(message)
  if (message.kind === 'judge') restorePatternCompilation()
  heap.note()
})

function respond(request: WorkerRequest): WorkerResponse {
  const { id } = request
  today = request.today
  try {
    if (request.kind === 'judge') return { kind: 'judged', id, changes: session.judgementChanges(), versions: documents.versionChanges() }
    const { name, args } = request
    // Safe: only the client sends requests, and its types come from the session.
    const query = session[name] as (...args: unknown[]) => unknown
    return { kind: 'answered', id, result: query.apply(session, [...args]) }
  } catch (error) {
    return { kind: 'failed', id, message: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
