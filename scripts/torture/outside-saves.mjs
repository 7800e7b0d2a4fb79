import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { withWindow } from '../windows/launch.mjs'
import { markerTimes, preciseNow, watchMarkers } from '../windows/outside/watch-markers.mjs'
import { inTemporaryFolder } from '../windows/temporary-folder.mjs'
import { until } from '../windows/until.mjs'
import { Harbour } from './support/outside/harbour.mjs'
import { KeptWords } from './support/outside/kept-words.mjs'
import { findDifferences, isLevel, lostWords } from './support/outside/level.mjs'
import { TypingUser } from './support/outside/typing-user.mjs'
import { percentile } from './support/percentile.mjs'
import { createRandom } from './support/random.mjs'

/** A branch is switched after this many saves, and everything is compared after this many. */
const [savesPerSwitch, savesPerLook] = [20, 50]

/** The screen has what the disk has this long after everything came to rest. The tick of the watcher would hide a missed change later. */
const levelLimitMs = 3000

/**
 * Other programs save documents in several styles and switch branches, while somebody types in the window. Then screen and disk are
 * equal but for unsaved text, no word is lost, and a conflict is shown where both sides changed.
 *
 * @param {{ count?: number, seed: number }} options `count` saves
 * @returns {Promise<import('./support/table.mjs').Row[]>}
 */
export function run({ count = 1000, seed }) {
  return inTemporaryFolder(async (folder) => {
    const data = join(folder, 'data')
    const harbour = new Harbour(join(folder, 'repository'), createRandom(seed))
    return withWindow({ data, args: [harbour.root] }, (page) => play(page, harbour, new KeptWords(data), count, seed))
  })
}

/**
 * @param {import('playwright').Page} page
 * @param {Harbour} harbour
 * @param {KeptWords} kept
 * @param {number} count
 * @param {number} seed
 * @returns {Promise<import('./support/table.mjs').Row[]>}
 */
async function play(page, harbour, kept, count, seed) {
  const random = createRandom(seed + 1)
  const user = new TypingUser(page, createRandom(seed + 2))
  /** @type {Record<'late' | 'different' | 'lost' | 'hidden', string[]>} */
  const failures = { late: [], different: [], lost: [], hidden: [] }
  let looks = 0
  let conflicts = 0
  await until(page, `document.querySelector('[aria-current="step"]') !== null`)
  await watchMarkers(page)
  let isResting = false
  const save = async () => {
    try {
      for (let save = 1; save <= savesPerLook && harbour.saves.length < count; save += 1) {
        await wait(20 + random(300))
        await harbour.save()
        kept.look()
        if (harbour.saves.length % savesPerSwitch === 0) harbour.switchBranch()
      }
    } finally {
      isResting = true
    }
  }
  while (harbour.saves.length < count) {
    await Promise.all([typeUntil(user, () => isResting), save()])
    isResting = false
    looks += 1
    const where = `after ${harbour.saves.length} saves`
    const began = preciseNow()
    while (!isLevel(await user.inMain(), harbour) && preciseNow() - began < levelLimitMs) await wait(10)
    const shown = await user.inMain()
    kept.look()
    failures.late.push(...findDifferences(shown, harbour).map((difference) => `${where}: ${difference}`))
    failures.different.push(...(await user.unequalTabs(shown.documents)).map((difference) => `${where}: ${difference}`))
    const lost = lostWords(user.words, shown.documents, harbour, kept)
    failures.lost.push(...lost.map((word) => `${where}: ${word}`))
    conflicts += shown.documents.filter(({ externalChange }) => externalChange !== 'none').length
    failures.hidden.push(...(await user.settleAll(shown.documents)).map((path) => `${where}: ${path}`))
  }
  const { sent } = await markerTimes(page)
  const times = harbour.alone().flatMap(({ marker, at }) => {
    const time = sent[marker]
    // A text that waited for a conflict may come back with its branch.
    return time === undefined || harbour.switches.some((switched) => switched > at && switched < time) ? [] : [time - at]
  })
  /** @type {Record<string, number>} */
  const perStyle = {}
  for (const { style } of harbour.saves) perStyle[style] = (perStyle[style] ?? 0) + 1
  const torn = user.torn.filter(({ word }) => !harbour.hasCut(word)).map(({ sentence }) => sentence)
  const inMs = (/** @type {number} */ value) => `${Math.round(value)} ms`
  return [
    row('outside saves that the screen did not have', looks, failures.late, [
      `${harbour.saves.length} saves (${counted(perStyle)})`,
      `${harbour.switches.length} branch switches`,
      `${times.length} came alone and without a conflict: median ${inMs(percentile(times, 0.5))}, p95 ${inMs(percentile(times, 0.95))}, at most ${inMs(Math.max(...times))} to the window`,
    ]),
    row('editors that differ from what is saved or unsaved', looks, failures.different, []),
    row('typed words lost', user.words.length, failures.lost, [
      `${user.saves} saves of the user`,
      `${user.interrupted + user.torn.length - torn.length} words cut off by a document that went away, or by the text that was taken from disk`,
    ]),
    row('typed words torn', user.words.length, torn, []),
    row('conflicts not shown', conflicts, failures.hidden, [...Object.entries(user.settled).map(([name, times]) => `${times} × ${name}`)]),
  ]
}

/** @param {TypingUser} user @param {() => boolean} isResting */
async function typeUntil(user, isResting) {
  while (!isResting()) await user.act()
}

/** @param {Readonly<Record<string, number>>} counts */
function counted(counts) {
  return Object.entries(counts)
    .map(([name, times]) => `${times} × ${name}`)
    .join(', ')
}

/** @param {string} what @param {number} tried @param {readonly string[]} failed @param {readonly string[]} notes */
function row(what, tried, failed, notes) {
  return { what, tried, failed: failed.length, note: [...notes, ...failed.slice(0, 4)].join('; ') }
}
