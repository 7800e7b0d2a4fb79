import { createRequire, enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { app } from 'electron'
import { dataFolderIn } from '../data-folder'

// What the app is started with. Compiling its main script takes longer than all else that it does before its window is there, so
// the compiled form is kept in the app's own data, as Chromium keeps one of the page's.
enableCompileCache(join(dataFolderIn(app.getPath('userData')), 'compiled-scripts'))
createRequire(import.meta.filename)('./cockpit.cjs')
