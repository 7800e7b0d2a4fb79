import { join } from 'node:path'
import { electronProgram } from '../../setup/electron-home.mjs'
import { root } from '../../setup/root.mjs'
import { switches } from '../../windows/launch.mjs'
import { makeRepository } from '../../windows/repository.mjs'
import { activeText, decisionLogText } from '../documents/other-texts.mjs'
import { specText } from '../documents/spec-text.mjs'
import { median } from '../measure.mjs'
import { inMilliseconds, inTimes } from '../table.mjs'
import { start } from './devtools-pipe.mjs'

const pairs = 7

/** Text on screen, in its own fonts. */
const painted = {
  bare: `document.querySelector('h1') !== null`,
  editor: `(document.querySelector('.cm-content .cm-line')?.textContent ?? '').length > 0`,
  judged: `document.querySelector('[aria-current="step"]') !== null`,
}

/**
 * From spawn to the second frame that holds the text, of a bare window and of the whole app in turn. Each side has a profile folder that
 * an earlier start has made, as on a user's machine.
 *
 * @param {string} folder a temporary one
 * @returns {Promise<import('../table.mjs').Row[]>}
 */
export async function coldStart(folder) {
  const repository = makeRepository(join(folder, 'repository'), {
    'SPEC.md': specText(25_000),
    'ACTIVE_SPEC.md': activeText,
    'DECISION_LOG.md': decisionLogText(40),
  })
  const bareWords = [join(import.meta.dirname, 'bare-main.cjs'), join(import.meta.dirname, 'bare.html')]
  const bare = () => once([`--user-data-dir=${join(folder, 'bare')}`, ...bareWords], [painted.bare])
  const app = () => startOfApp(root, join(folder, 'app'), repository)
  /** @type {number[]} */
  const floor = []
  const ours = []
  const judged = []
  for (let pair = 0; pair <= pairs; pair += 1) {
    const [window = 0] = await bare()
    const [editor = 0, verdict = 0] = await app()
    // The first pair warms up disk and profile.
    if (pair === 0) continue
    floor.push(window)
    ours.push(editor)
    judged.push(verdict)
  }
  const row = (/** @type {string} */ what, /** @type {readonly number[]} */ times) => ({
    what,
    floor: `bare window ${inMilliseconds(median(floor))}`,
    ours: inMilliseconds(median(times)),
    ratio: inTimes(median(times) / median(floor)),
  })
  return [
    { ...row('cold start to the editor, 25 KB', ours), goal: '≤ 1.3 ×', met: median(ours) / median(floor) <= 1.3 },
    { ...row('cold start to the first judgement', judged), goal: '≤ 2 ×', met: median(judged) / median(floor) <= 2 },
  ]
}

/**
 * @param {string} app its folder
 * @param {string} data the profile folder
 * @param {string} repository
 * @returns {Promise<readonly number[]>} milliseconds from spawn to the editor, and to the first judgement
 */
export function startOfApp(app, data, repository) {
  return once([`--user-data-dir=${data}`, app, repository], [painted.editor, painted.judged])
}

/**
 * @param {readonly string[]} args
 * @param {readonly string[]} conditions in JavaScript, for the page
 * @returns {Promise<number[]>} milliseconds from spawn to the second frame in which each held
 */
async function once(args, conditions) {
  const started = start(electronProgram(root), [...switches, ...args])
  try {
    const session = await started.page
    const times = await Promise.all(conditions.map((condition) => ask(started, session, condition)))
    return times.map((time) => time - started.at)
  } finally {
    await started.end()
  }
}

/**
 * The page itself looks once a frame and notes the time, so that the way of the answer costs nothing.
 *
 * @param {import('./devtools-pipe.mjs').Started} started
 * @param {string} session
 * @param {string} condition
 * @returns {Promise<number>} milliseconds since the epoch
 */
async function ask(started, session, condition) {
  const expression = `new Promise((resolve) => {
    const holds = () => document.readyState !== 'loading' && document.fonts.status === 'loaded' && (${condition})
    const later = () => requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now())))
    const look = () => (holds() ? later() : requestAnimationFrame(look))
    look()
  })`
  for (;;) {
    try {
      const { result } = await started.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true }, session)
      if (typeof result.value === 'number') return result.value
    } catch (error) {
      // The empty page that every window begins with went away under the question; the next page is asked again.
      if (!(error instanceof Error) || !/context|navigat|Promise was collected/i.test(error.message)) throw error
    }
  }
}
