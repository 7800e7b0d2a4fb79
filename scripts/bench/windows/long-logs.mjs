import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { withWindow } from '../../windows/launch.mjs'
import { makeRepository } from '../../windows/repository.mjs'
import { activeText, decisionLogText } from '../documents/other-texts.mjs'
import { specText } from '../documents/spec-text.mjs'
import { inMilliseconds } from '../table.mjs'
import { traceTasks } from './trace-tasks.mjs'

/** Keys that are measured, after some that warm up. */
const keys = 40
/** Milliseconds between keys: a quick typist. */
const pace = 110
/** The last line of a log is empty; the rows are above it. */
const places = /** @type {const} */ ([
  ['its first row', ['Control+Home', ...Array.from({ length: 6 }, () => 'ArrowDown')]],
  ['its last row', ['Control+End', 'ArrowUp']],
  ['a new row', ['Control+End', '|', 'Space']],
])
/** Milliseconds: a task of three frames is not felt. */
const goal = 50

/**
 * Real keys in long decision logs: what the longest task of the page computes. Processor time, since other programs make a task
 * longer, but not its computing.
 *
 * @param {string} folder a temporary one
 * @returns {Promise<import('../table.mjs').Row[]>}
 */
export async function longLogs(folder) {
  const rows = []
  for (const count of [10_000, 100_000]) {
    const repository = makeRepository(join(folder, `log-${count}`), {
      'SPEC.md': specText(25_000),
      'ACTIVE_SPEC.md': activeText,
      'DECISION_LOG.md': decisionLogText(count),
    })
    const tasks = await withWindow({ data: join(folder, `log-data-${count}`), args: [repository] }, typeInLog)
    for (const [where, all] of Object.entries(tasks)) {
      const longest = Math.max(...all)
      rows.push({
        what: `longest task of the page, typing in ${where} of ${count.toLocaleString('en-US')}`,
        floor: `${all.filter((task) => task > goal).length} of ${all.length} tasks above ${goal} ms`,
        ours: inMilliseconds(longest),
        ratio: '',
        goal: `≤ ${goal} ms`,
        met: longest <= goal,
      })
    }
  }
  return rows
}

/**
 * @param {import('playwright').Page} page
 * @returns {Promise<Record<string, readonly number[]>>} milliseconds that each task computed, by the place of the cursor
 */
async function typeInLog(page) {
  await page.getByRole('textbox', { name: 'SPEC.md', exact: true }).waitFor()
  await page.getByText('DECISION_LOG.md').first().click()
  const editor = page.getByRole('textbox', { name: 'DECISION_LOG.md', exact: true })
  await editor.waitFor()
  await editor.focus()
  /** @type {Record<string, readonly number[]>} */
  const found = {}
  for (const [where, path] of places) {
    for (const key of path) await page.keyboard.press(key)
    // The first parse goes on in pauses.
    await wait(4_000)
    for (let key = 0; key < 10; key += 1) await page.keyboard.press('x', { delay: pace })
    found[where] = await traceTasks(page, async () => {
      for (let key = 0; key < keys; key += 1) {
        await page.keyboard.press('abcdefgh'.charAt(key % 8))
        await wait(pace)
      }
      // Work caused by the last keys may still be running.
      await wait(1_000)
    })
  }
  return found
}
