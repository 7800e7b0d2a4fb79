import { createWriteStream, existsSync } from 'node:fs'
import { mkdir, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { copyCache, electronCopy } from '../setup/electron-copy.mjs'
import { Failure } from '../setup/failure.mjs'
import { downloadBase, whyUnreachable } from '../setup/official-electron.mjs'
import { runStep } from '../setup/print-line.mjs'

const name = `electron-v${electronCopy.version}-${electronCopy.platform}-${electronCopy.arch}.zip`

/**
 * The official archive of the version that the copy claims to be: kept from an earlier time, else downloaded.
 *
 * @returns {Promise<string>} its path
 */
export async function fetchOfficialArchive() {
  const kept = join(dirname(copyCache()), name)
  if (existsSync(kept)) return kept
  const url = `${downloadBase()}v${electronCopy.version}/${name}`
  const remedy = `Fetch ${url} on a machine that reaches it, then type: npm run compare-electron -- PATH-OF-THE-ZIP`
  const reason = await whyUnreachable(url)
  if (reason !== null) throw new Failure(`The official archive could not be downloaded: ${reason}.`, remedy)
  await runStep(`Downloading ${url}`, async () => {
    const response = await fetch(url)
    if (!response.ok || response.body === null)
      throw new Failure(`The official archive could not be downloaded: ${response.status} ${response.statusText}.`, remedy)
    await mkdir(dirname(kept), { recursive: true })
    await pipeline(
      Readable.fromWeb(/** @type {import('node:stream/web').ReadableStream} */ (response.body)),
      createWriteStream(`${kept}.partial`),
    )
    await rename(`${kept}.partial`, kept)
    return `kept as ${kept}`
  })
  return kept
}
