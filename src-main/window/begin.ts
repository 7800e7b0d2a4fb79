import { enableCompileCache, getCompileCacheDir } from 'node:module'
import { join } from 'node:path'
import { app } from 'electron'
import { CompiledScripts } from '../base/compiled-scripts'
import { dataFolderIn } from '../data-folder'

/** After the first judgement, main has run what a start needs, and soon nothing waits for it. */
const idleAfterMs = 1_000

// Entry of the app. Compiling the main script is the slowest step before the window opens, so its compiled form is cached in the
// app's data.
enableCompileCache(join(dataFolderIn(app.getPath('userData')), 'compiled-scripts'))
const scripts = new CompiledScripts(import.meta.dirname, getCompileCacheDir() ?? null)
const { firstJudgement } = scripts.load('cockpit.cjs') as typeof import('../index')
void firstJudgement.then(() => {
  setTimeout(() => scripts.keep(), idleAfterMs)
  // When the app ends before.
  process.once('exit', () => scripts.keep())
})
