// Run as a process of its own: `files NAME COUNT SEED REPORT CHILD`.
import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { damageDatabases } from '../../../src-main/testing/damage-databases'
import { killCommits } from '../../../src-main/testing/kill-commits'
import { tryMessages } from '../../../src-main/testing/messages/try-messages'
import { saveIntoSwappedFolder } from '../../../src-main/testing/save-into-swapped-folder'
import { saveRandomBytes } from '../../../src-main/testing/save-random-bytes'
import { faultCodes, saveUnderFaults } from '../../../src-main/testing/save-under-faults'
import { tryStrings } from '../../../src-main/testing/try-strings'
import { runModel } from '../../../src-main/testing/workspace-model/run-model'
import { createRandom } from '../support/random.mjs'

const drivers: Readonly<Record<string, (folder: string, count: number, seed: number, child: string) => Promise<unknown>>> = {
  'damaged-databases': (folder, count, seed) => damageDatabases(folder, count, createRandom(seed)),
  'byte-files': (folder, count, seed) => saveRandomBytes(folder, count, createRandom(seed)),
  'save-faults': (folder, count) => saveUnderFaults(folder, () => faultCodes.slice(0, count)),
  model: (folder, count, seed) => runModel({ folder, runs: count, seed, maxSteps: 40, isShrinking: false }),
  'commit-kills': (folder, count, seed, child) => killCommits(folder, count, createRandom(seed), child),
  strings: (_folder, count, seed, templateFolder) => tryStrings(count, seed, templateFolder),
  messages: (folder, count, seed, root) =>
    tryMessages({
      folder,
      count,
      seed,
      workerFile: join(root, 'out/main/analysis-worker.cjs'),
      searchWorkerFile: join(root, 'out/main/search-worker.cjs'),
      resources: join(root, 'resources'),
    }),
  'swapped-parents': saveIntoSwappedFolder,
}

const [name = '', count = '', seed = '', report = '', child = ''] = process.argv.slice(2)
void drive()

async function drive(): Promise<void> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), `cockpit-${name}-`)))
  try {
    await writeFile(report, JSON.stringify(await drivers[name]?.(folder, Number(count), Number(seed), child)))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
