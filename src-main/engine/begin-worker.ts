import { getCompileCacheDir } from 'node:module'
import { parentPort } from 'node:worker_threads'
import { CompiledScripts } from '../base/compiled-scripts'
import type { WorkerRequest, WorkerUpdate } from './protocol'

// Entry of the engine's thread, whose compiled form is kept with the functions of the first judgement, some 2,400.
const scripts = new CompiledScripts(import.meta.dirname, getCompileCacheDir() ?? null)
scripts.load('analysis-engine.cjs')

const keepAfterJudgement = ({ kind }: WorkerUpdate | WorkerRequest) => {
  if (kind !== 'judge') return
  parentPort?.off('message', keepAfterJudgement)
  // Behind the answer, which the engine's own listener has given by now.
  setImmediate(() => scripts.keep())
}
parentPort?.on('message', keepAfterJudgement)
