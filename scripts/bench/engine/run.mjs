import { pathToFileURL } from 'node:url'
import { bundles } from '../bundle-paths.mjs'
import { afterKeystroke } from './after-keystroke.mjs'
import { decisionLog } from './decision-log.mjs'
import { fullCheck } from './full-check.mjs'
import { growth } from './growth.mjs'
import { search } from './search.mjs'

// Runs in Electron's own Node; writes its rows as JSON.
/** @type {import('./full-check.mjs').Engine} */
const engine = await import(pathToFileURL(bundles.engine).href)
const searching = await import(pathToFileURL(bundles.search).href)
process.stdout.write(
  JSON.stringify([...fullCheck(engine), ...afterKeystroke(engine), ...decisionLog(engine), ...search(searching), ...growth(engine)]),
)
