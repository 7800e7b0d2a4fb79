import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { withWindow } from '../../windows/launch.mjs'
import { outsideStyles } from '../../windows/outside/outside-styles.mjs'
import { markerOf, markerTimes, preciseNow, watchMarkers } from '../../windows/outside/watch-markers.mjs'
import { makeRepository } from '../../windows/repository.mjs'
import { until } from '../../windows/until.mjs'
import { activeText, decisionLogText } from '../documents/other-texts.mjs'
import { specText } from '../documents/spec-text.mjs'
import { median, percentile } from '../measure.mjs'
import { inMilliseconds } from '../table.mjs'

const savesPerStyle = 20
const newFolders = 20
/** Milliseconds between two changes at least, so that each is seen alone. */
const restMs = 250

/**
 * From the end of another program's save to the screen: of the document in the editor, and of a new folder of documents.
 *
 * @param {string} folder a temporary one
 * @returns {Promise<import('../table.mjs').Row[]>}
 */
export async function outsideChanges(folder) {
  const repository = makeRepository(join(folder, 'outside'), {
    'SPEC.md': specText(25_000),
    'ACTIVE_SPEC.md': activeText,
    'DECISION_LOG.md': decisionLogText(40),
    'specs/000-berths/spec.md': '# Feature Specification: Berths\n',
  })
  return withWindow({ data: join(folder, 'data-outside'), args: [repository] }, async (page) => {
    await page.getByRole('textbox', { name: 'SPEC.md', exact: true }).waitFor()
    await until(page, `document.querySelector('[aria-current="step"]') !== null`)
    await watchMarkers(page)
    await wait(2000)
    const saves = await times(page, savesPerStyle * Object.keys(outsideStyles).length, (marker, number) => {
      const styles = Object.values(outsideStyles)
      const file = join(repository, 'SPEC.md')
      const text = readFileSync(file, 'utf8').replace(/(?:^saved-\d+x\n\n)?/, `${marker}\n\n`)
      styles[number % styles.length]?.(file, text)
    })
    const folders = await times(page, newFolders, (marker, number) => {
      const place = join(repository, `specs/${String(number).padStart(3, '0')}-${marker}`)
      mkdirSync(place)
      for (const name of ['plan', 'tasks', 'spec']) writeFileSync(join(place, `${name}.md`), `# ${name}: ropes\n`)
    })
    return [row('outside save to the screen, 25 KB', saves, 50), row('new folder of documents to the screen', folders, 1000)]
  })
}

let last = 0

/**
 * @param {import('playwright').Page} page
 * @param {number} count
 * @param {(marker: string, number: number) => void} change writes the marker
 * @returns {Promise<number[]>} milliseconds from the end of each change to its marker in the page
 */
async function times(page, count, change) {
  const all = []
  for (let number = 1; number <= count; number += 1) {
    last += 1
    const marker = markerOf(last)
    change(marker, number)
    const at = preciseNow()
    await wait(restMs)
    await until(page, `window.markers.seen[${JSON.stringify(marker)}] !== undefined`)
    const { seen } = await markerTimes(page)
    all.push((seen[marker] ?? Number.NaN) - at)
  }
  return all
}

/**
 * @param {string} what
 * @param {readonly number[]} times
 * @param {number} goal milliseconds
 * @returns {import('../table.mjs').Row}
 */
function row(what, times, goal) {
  const slow = percentile(times, 0.95)
  return {
    what,
    floor: '',
    ours: `${inMilliseconds(median(times))}, p95 ${inMilliseconds(slow)}`,
    ratio: '',
    goal: `p95 ≤ ${goal} ms`,
    met: slow <= goal,
  }
}
