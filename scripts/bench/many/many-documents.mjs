import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { root } from '../../setup/root.mjs'
import { withWindow } from '../../windows/launch.mjs'
import { makeRepository } from '../../windows/repository.mjs'
import { manyTexts, trioTexts } from '../documents/many-texts.mjs'
import { median, percentile } from '../measure.mjs'
import { inMegabytes, inMilliseconds, inTimes } from '../table.mjs'
import { startOfApp } from '../windows/cold-start.mjs'
import { memoryOf } from '../windows/process-memory.mjs'
import { typeKeys } from '../windows/type-keys.mjs'
import { collectGarbage } from './collect-garbage.mjs'

/** Starts that count, after one that warms up. */
const starts = 3
/** Milliseconds after which a window that is left alone has given back what its start needed. */
const restMs = 8_000

/** @typedef {import('../windows/process-memory.mjs').Memory} Memory */

/**
 * The whole app with three documents and with many, in turn: start, memory and keys.
 *
 * @param {string} folder a temporary one
 * @param {number} count
 * @returns {Promise<import('../table.mjs').Row[]>}
 */
export async function manyDocuments(folder, count) {
  const [few, many] = [makeRepository(join(folder, 'few'), trioTexts), makeRepository(join(folder, 'many'), manyTexts(count))]
  const opened = { few: /** @type {(readonly number[])[]} */ ([]), many: /** @type {(readonly number[])[]} */ ([]) }
  for (let round = 0; round <= starts; round += 1) {
    const [one, other] = [await startOfApp(root, join(folder, 'app-few'), few), await startOfApp(root, join(folder, 'app-many'), many)]
    if (round === 0) continue
    opened.few.push(one)
    opened.many.push(other)
  }
  const [small, large] = [await use(join(folder, 'use-few'), few), await use(join(folder, 'use-many'), many)]
  const name = `${count.toLocaleString('en-US')} documents`
  const start = (/** @type {string} */ what, /** @type {number} */ at, /** @type {number | null} */ goal) => {
    const [floor, ours] = [opened.few, opened.many].map((all) => median(all.map((times) => times[at] ?? 0)))
    return {
      what: `${what}, ${name}`,
      floor: `three documents ${inMilliseconds(floor ?? 0)}`,
      ours: inMilliseconds(ours ?? 0),
      ratio: inTimes((ours ?? 0) / (floor ?? 1)),
      goal: goal === null ? '' : `≤ ${inMilliseconds(goal)}`,
      met: goal === null ? null : (ours ?? 0) <= goal,
    }
  }
  return [
    start('open to the editor', 0, null),
    start('open to the first judgement', 1, 3_000),
    memoryRow(`memory once judged, ${name}`, small.judged, large.judged, 600_000_000),
    memoryRow(`memory after keys and a collection, ${name}`, small.collected, large.collected, 600_000_000),
    keyRow(`key to frame, ${name}`, small.typed.frames, large.typed.frames),
    {
      what: `UI thread in all, a key, ${name}`,
      floor: `three documents ${inMilliseconds(small.typed.busy)}`,
      ours: inMilliseconds(large.typed.busy),
      ratio: inTimes(large.typed.busy / small.typed.busy),
      goal: '≤ 1.1 ×',
      met: large.typed.busy <= small.typed.busy * 1.1,
    },
    {
      what: `all processes in all, a key, ${name}`,
      floor: `three documents ${inMilliseconds(small.processor)}`,
      ours: inMilliseconds(large.processor),
      ratio: inTimes(large.processor / small.processor),
      goal: '',
      met: null,
    },
  ]
}

/** @param {string} data @param {string} repository */
function use(data, repository) {
  return withWindow({ data, args: [repository] }, async (page, app) => {
    const pid = app.process().pid ?? 0
    await page.locator('[aria-current="step"]').waitFor({ timeout: 120_000 })
    await wait(restMs)
    const judged = memoryOf(pid)
    await page.getByRole('textbox', { name: 'SPEC.md', exact: true }).waitFor()
    const before = memoryOf(pid).processor
    const typed = await typeKeys(page)
    const processor = (memoryOf(pid).processor - before) / typed.pressed
    await collectGarbage(page, app)
    await wait(restMs)
    return { judged, typed, processor, collected: memoryOf(pid) }
  })
}

/**
 * @param {string} what
 * @param {Memory} few
 * @param {Memory} many
 * @param {number} goal bytes
 */
function memoryRow(what, few, many, goal) {
  return {
    what,
    floor: `three documents ${inMegabytes(few.all)}`,
    ours: `${inMegabytes(many.all)}, private ${inMegabytes(many.own)}: main and worker ${inMegabytes(many.first)}, page ${inMegabytes(many.page)}`,
    ratio: inTimes(many.all / few.all),
    goal: `≤ ${inMegabytes(goal)}`,
    met: many.all <= goal,
  }
}

/** @param {string} what @param {readonly number[]} few @param {readonly number[]} many */
function keyRow(what, few, many) {
  const format = (/** @type {readonly number[]} */ times) =>
    `${inMilliseconds(median(times))}, p95 ${inMilliseconds(percentile(times, 0.95))}`
  const ratio = median(many) / median(few)
  return { what, floor: `three documents ${format(few)}`, ours: format(many), ratio: inTimes(ratio), goal: '≤ 1.1 ×', met: ratio <= 1.1 }
}
