import { parentPort, workerData } from 'node:worker_threads'
import { isDamageError } from '../database'
import { deleteSearchIndex, openSearchIndex } from './open-search-index'
import type { SearchMessage, SearchResponse, SearchWorkerData } from './protocol'

const port = parentPort
if (!port) throw new Error('This file runs as a worker thread.')

const { file, kindOrder } = workerData as SearchWorkerData
const { index, connection } = openSearchIndex(file, kindOrder)
const respond = (response: SearchResponse) => port.postMessage(response)

port.on('message', (message: SearchMessage) => {
  try {
    handle(message)
  } catch (error) {
    // The next thread begins with a new index.
    connection.close()
    if (isDamageError(error)) deleteSearchIndex(file)
    throw error
  }
})

function handle(message: SearchMessage): void {
  if (message.kind === 'text') index.setText(message.path, message.version, message.text)
  else if (message.kind === 'remove') index.removeText(message.path)
  else if (message.kind === 'judgement') index.setJudgement(message.parts)
  else if (message.kind === 'flush') index.flush()
  else {
    index.flush()
    respond({ kind: 'started', id: message.id })
    respond({ kind: 'found', id: message.id, results: index.search(message.request) })
  }
}
