import { createRequire, enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { app } from 'electron'
import { dataFolderIn } from '../data-folder'

// Entry of the app. Compiling the main script is the slowest step before the window opens, so its compiled form is cached in the
// app's data.
enableCompileCache(join(dataFolderIn(app.getPath('userData')), 'compiled-scripts'))
createRequire(import.meta.filename)('./cockpit.cjs')
