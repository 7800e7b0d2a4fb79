import { createRequire, enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { app } from 'electron'

// What the app is started with. Compiling its main script takes longer than all else that it does before its window is there, so
// the compiled form is kept in the app's own data, beside the one that Chromium keeps of the page's.
enableCompileCache(join(app.getPath('userData'), 'Compiled Scripts'))
createRequire(import.meta.filename)('./cockpit.cjs')
