import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { makeRepository } from '../windows/repository.mjs'
import { inTemporaryFolder } from '../windows/temporary-folder.mjs'
import { Appended } from './support/appended.mjs'
import { createRandom } from './support/random.mjs'
import { Typist } from './support/typist.mjs'

const path = 'SPEC.md'
const base = '# Technical Specification: Harbour\n\n## Notes\n\nWhat was seen in the harbour.\n\n'

/** What was typed this long before a kill is back at the next start. */
const lossLimitMs = 1000

/**
 * Kills the real application at random moments of typing and saving; the next start shows what it has lost, and is killed in turn.
 *
 * @param {{ count?: number, seed: number }} options
 * @returns {Promise<import('./support/table.mjs').Row[]>}
 */
export function run({ count = 200, seed }) {
  return inTemporaryFolder(async (folder) => {
    const random = createRandom(seed)
    const repository = makeRepository(join(folder, 'repository'), { [path]: base })
    const disk = () => readFileSync(join(repository, path), 'utf8')
    const appended = new Appended(base)
    /** @type {Record<'torn' | 'lost' | 'older' | 'typing' | 'orphans', string[]>} */
    const failures = { torn: [], lost: [], older: [], typing: [], orphans: [] }
    let longestLossMs = 0
    let saves = 0
    /** @type {number | null} */
    let killedAt = null
    for (let round = 0; round <= count; round += 1) {
      const typist = await Typist.start({ data: join(folder, 'data'), repository, path })
      const onDisk = disk()
      const shown = await typist.text()
      const where = `round ${round}`
      if (killedAt !== null) {
        const { isWhole, lostMs } = appended.compare(onDisk, shown, killedAt)
        longestLossMs = Math.max(longestLossMs, lostMs)
        if (!isWhole) failures.torn.push(`${where}: disk has ${onDisk.length} characters, shown are ${shown.length}`)
        if (appended.isSavedLost(onDisk)) failures.lost.push(`${where}: saved ${appended.saved}, on disk ${onDisk.length - base.length}`)
        if (shown.length < onDisk.length) failures.older.push(`${where}: shown ${shown.length}, on disk ${onDisk.length}`)
        if (lostMs > lossLimitMs) failures.typing.push(`${where}: ${Math.round(lostMs)} ms`)
        const orphans = await orphansIn(repository, join(folder, 'data', 'spec-cockpit'))
        if (orphans.length > 0) failures.orphans.push(`${where}: ${orphans.join(', ')}`)
      }
      if (round === count) {
        await typist.close()
        break
      }
      appended.begin(onDisk, shown)
      const isSaving = random(3) > 0
      const typing = typist.typeAndSave(appended, isSaving ? 1 + random(6) : 1000)
      // Two kills of three fall into the milliseconds of a save, the others anywhere.
      await (isSaving ? typist.whenSaving(1 + random(4)).then(() => wait(random(60))) : wait(50 + random(2000)))
      killedAt = await typist.kill()
      await typing
      saves += typist.saves
    }
    const row = (/** @type {string} */ what, /** @type {readonly string[]} */ failed, note = '') => ({
      what,
      tried: count,
      failed: failed.length,
      note: [note, ...failed.slice(0, 3)].filter((part) => part !== '').join('; '),
    })
    return [
      row('files torn by a kill', failures.torn),
      row('acknowledged saves lost', failures.lost, `${saves} saves acknowledged`),
      row('text older than the disk offered back', failures.older),
      row('more than a second of typing lost', failures.typing, `longest loss ${Math.round(longestLossMs)} ms`),
      row('files left behind after reopening', failures.orphans),
    ]
  })
}

/**
 * Temporary files are removed after the first paint, so they are looked for until they are gone, for two seconds at most.
 *
 * @param {readonly string[]} folders
 */
async function orphansIn(...folders) {
  const list = () =>
    folders.flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.cockpit-.*\.tmp$/.test(name)),
    )
  for (let tries = 0; tries < 40 && list().length > 0; tries += 1) await wait(50)
  return list()
}
