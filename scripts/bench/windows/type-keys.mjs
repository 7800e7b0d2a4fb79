import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { typedLine } from '../documents/spec-text.mjs'

/** Keys that are measured, after some that warm up. */
const keys = 45
const warmUp = 15
/** Milliseconds between keys: a quick typist. */
const pace = 110
const probe = readFileSync(join(import.meta.dirname, 'probe.js'), 'utf8')

/**
 * @typedef {object} Typed
 * @property {number[]} frames milliseconds of the main thread from a key to the end of its frame
 * @property {number} busy milliseconds that the main thread computed in all, a key
 * @property {number} pressed keys in all, with those that warmed up
 */

/**
 * Presses real keys at the end of the line that both sides show.
 *
 * @param {import('playwright').Page} page
 * @returns {Promise<Typed>}
 */
export async function typeKeys(page) {
  await page.locator('.cm-line', { hasText: typedLine }).click()
  await page.keyboard.press('End')
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  // The first parse of a long text goes on in pauses after it was opened; typing begins when it is over, and warm.
  await wait(2_000)
  for (let key = 0; key < warmUp; key += 1) await page.keyboard.press(letterKey(key), { delay: pace })
  await page.evaluate(probe)
  const quiet = await busyDuring(session, () => wait(2_000))
  const typing = await busyDuring(session, async () => {
    for (let key = 0; key < keys; key += 1) {
      await page.keyboard.press(letterKey(key))
      await wait(pace)
    }
  })
  // Work caused by the last keys may still be running.
  const after = await busyDuring(session, () => wait(1_000))
  /** @type {{ handled: number, frame: number }[]} */
  const samples = await page.evaluate('window.takeSamples()')
  const perMillisecond = quiet.busy / quiet.elapsed
  const busy = typing.busy + after.busy - perMillisecond * (typing.elapsed + after.elapsed)
  return { frames: samples.map(({ handled, frame }) => handled + frame), busy: busy / keys, pressed: keys + warmUp }
}

/**
 * @param {import('playwright').CDPSession} session
 * @param {() => Promise<unknown>} run
 * @returns {Promise<{ busy: number, elapsed: number }>} milliseconds that the page's main thread computed, and that went by
 */
async function busyDuring(session, run) {
  const read = async () => (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0
  const [before, began] = [await read(), performance.now()]
  await run()
  const elapsed = performance.now() - began
  return { busy: ((await read()) - before) * 1000, elapsed }
}

/** @param {number} key */
function letterKey(key) {
  return key % 6 === 5 ? 'Space' : 'abcdefghijklmnopqrstuvwxyz'.charAt((key * 7) % 26)
}
