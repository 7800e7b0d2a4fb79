import { inTemporaryFolder } from '../../windows/temporary-folder.mjs'
import { largeRepository } from '../many/large-repository.mjs'
import { manyDocuments } from '../many/many-documents.mjs'
import { coldStart } from './cold-start.mjs'
import { keystrokes } from './keystrokes.mjs'
import { longLogs } from './long-logs.mjs'
import { memoryInUse } from './memory-in-use.mjs'
import { outsideChanges } from './outside-changes.mjs'
import { wakeUps } from './wake-ups.mjs'

/** As many as are read of one repository. */
const documents = 5_000

// Runs on plain Node with a display; writes its rows as JSON. The words name the parts, all of them when there is none.
const parts = process.argv.slice(2)
const wanted = (/** @type {string} */ name) => parts.length === 0 || parts.includes(name)
const rows = await inTemporaryFolder(async (folder) => [
  ...(wanted('start') ? await coldStart(folder) : []),
  ...(wanted('keys') ? await keystrokes(folder) : []),
  ...(wanted('outside') ? await outsideChanges(folder) : []),
  ...(wanted('quiet') ? await wakeUps(folder) : []),
  ...(wanted('logs') ? await longLogs(folder) : []),
  ...(wanted('memory') ? await memoryInUse(folder) : []),
  ...(wanted('many') ? [...(await manyDocuments(folder, documents)), ...(await largeRepository(folder))] : []),
])
process.stdout.write(JSON.stringify(rows))
