import { parentPort } from 'node:worker_threads'
import { createJudge } from '#spec'
import type { Answer, Order } from './protocol'
import { Desk } from './text-documents'

const port = parentPort
if (!port) throw new Error('This file runs as a worker thread.')

const desk = new Desk()
const judge = createJudge()

port.on('message', (order: Order) => {
  if (order.kind !== 'judge') {
    desk.apply(order)
    return
  }
  port.postMessage(answer(order.sequence, order.today))
})

function answer(sequence: number, today: string): Answer {
  try {
    return { kind: 'judged', sequence, judgement: judge(desk.workspace(today)), versions: desk.versions() }
  } catch (error) {
    return { kind: 'failed', sequence, message: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
