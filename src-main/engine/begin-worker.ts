import { readFileSync } from 'node:fs'
import { createRequire, getCompileCacheDir } from 'node:module'
import { join } from 'node:path'
import { Script } from 'node:vm'
import { parentPort } from 'node:worker_threads'
import { crc32 } from 'node:zlib'
import { CompiledCode } from '../base/compiled-code'
import type { WorkerRequest, WorkerUpdate } from './protocol'

// Entry of the engine's thread. Node's own cache keeps the compiled form of a script as it is before the script runs, without the
// functions of the first judgement, some 2,400, which would be compiled at each start. Here it is kept as it is after that judgement.
const filename = join(import.meta.dirname, 'analysis-engine.cjs')
const source = readFileSync(filename, 'utf8')
const caches = getCompileCacheDir()
const code = new CompiledCode(`engine-${crc32(source)}`, process.env, caches === undefined ? null : join(caches, 'engine'))
const cachedData = code.read() ?? undefined
const wrapped = `(function (exports, require, module, __filename, __dirname) {${source}\n})`
const script = new Script(wrapped, cachedData === undefined ? { filename } : { filename, cachedData })
const module = { exports: {} }
script.runInThisContext()(module.exports, createRequire(filename), module, filename, import.meta.dirname)

if (cachedData === undefined || script.cachedDataRejected === true) {
  const keepAfterJudgement = ({ kind }: WorkerUpdate | WorkerRequest) => {
    if (kind !== 'judge') return
    parentPort?.off('message', keepAfterJudgement)
    // Behind the answer, which the engine's own listener has given by now.
    setImmediate(() => code.write(() => script.createCachedData()))
  }
  parentPort?.on('message', keepAfterJudgement)
}
