import { join } from 'node:path'
import { root } from '../../setup/root.mjs'
import { withWindow } from '../../windows/launch.mjs'
import { makeRepository } from '../../windows/repository.mjs'
import { until } from '../../windows/until.mjs'
import { bundles } from '../bundle-paths.mjs'
import { activeText, decisionLogText } from '../documents/other-texts.mjs'
import { specText } from '../documents/spec-text.mjs'
import { median, percentile } from '../measure.mjs'
import { inBytes, inMilliseconds, inTimes } from '../table.mjs'
import { typeKeys } from './type-keys.mjs'

/** Both sides take turns. */
const rounds = 2
/** Times of the floor. */
const goal = 1.1

/** @typedef {import('./type-keys.mjs').Typed} Typed */

/**
 * Real keys in the whole app and in CodeMirror alone.
 *
 * @param {string} folder a temporary one
 * @returns {Promise<import('../table.mjs').Row[]>}
 */
export async function keystrokes(folder) {
  const rows = []
  for (const bytes of [25_000, 100_000, 1_000_000]) {
    const text = specText(bytes)
    const repository = makeRepository(join(folder, `typed-${bytes}`), {
      'SPEC.md': text,
      'ACTIVE_SPEC.md': activeText,
      'DECISION_LOG.md': decisionLogText(40),
    })
    const alone = []
    const app = []
    for (let round = 0; round < rounds; round += 1) {
      alone.push(await inPlainEditor(join(folder, 'plain'), text))
      app.push(await typeInApp(root, join(folder, `data-${bytes}-${round}`), repository))
    }
    rows.push(...rowsOf(bytes, alone, app))
  }
  return rows
}

/**
 * @param {number} bytes
 * @param {readonly Typed[]} alone
 * @param {readonly Typed[]} app
 */
function rowsOf(bytes, alone, app) {
  const [floor, ours] = [alone, app].map((typed) => typed.flatMap(({ frames }) => frames))
  const [idle = 0, busy = 0] = [alone, app].map((typed) => median(typed.map((one) => one.busy)))
  const format = (/** @type {readonly number[]} */ times = []) =>
    `${inMilliseconds(median(times))}, p95 ${inMilliseconds(percentile(times, 0.95))}`
  const ratio = median(ours ?? []) / median(floor ?? [])
  return [
    {
      what: `key to frame, ${inBytes(bytes)}`,
      floor: `CodeMirror ${format(floor)}`,
      ours: format(ours),
      ratio: inTimes(ratio),
      goal: `≤ ${goal} ×`,
      met: ratio <= goal,
    },
    {
      what: `UI thread in all, a key, ${inBytes(bytes)}`,
      floor: `CodeMirror ${inMilliseconds(idle)}`,
      ours: inMilliseconds(busy),
      ratio: `+ ${inMilliseconds(busy - idle)}`,
      goal: '≤ 1 ms more',
      met: busy - idle <= 1,
    },
  ]
}

/**
 * @param {string} data
 * @param {string} text
 */
function inPlainEditor(data, text) {
  return withWindow({ data, main: join(import.meta.dirname, 'bare-main.cjs'), args: [bundles.plainEditor] }, async (page) => {
    await until(page, 'typeof window.show === "function"')
    await page.evaluate(`void window.show(${JSON.stringify(text)})`)
    return typeKeys(page)
  })
}

/**
 * @param {string} app its folder
 * @param {string} data the profile folder
 * @param {string} repository
 */
export function typeInApp(app, data, repository) {
  return withWindow({ data, main: app, args: [repository] }, async (page) => {
    await page.getByRole('textbox', { name: 'SPEC.md', exact: true }).waitFor()
    return typeKeys(page)
  })
}
