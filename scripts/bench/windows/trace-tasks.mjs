/**
 * @typedef {object} TraceEvent
 * @property {string} name
 * @property {string} ph
 * @property {number} pid
 * @property {number} tid
 * @property {number} [tdur] microseconds of processor time
 * @property {{ readonly name?: string }} [args]
 */

/**
 * Runs something and answers with what each task of the page's main thread computed meanwhile.
 *
 * @param {import('playwright').Page} page
 * @param {() => Promise<unknown>} run
 * @returns {Promise<readonly number[]>} milliseconds of processor time, at least one
 */
export async function traceTasks(page, run) {
  const session = await page.context().newCDPSession(page)
  /** @type {TraceEvent[]} */
  const events = []
  session.on('Tracing.dataCollected', ({ value }) => events.push(.../** @type {TraceEvent[]} */ (/** @type {unknown} */ (value))))
  // Without the others, among them those of Node in the main process, which a trace from outside makes fail.
  const traceConfig = { includedCategories: ['disabled-by-default-devtools.timeline'], excludedCategories: ['*'] }
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig })
  await run()
  const complete = new Promise((resolve) => {
    session.once('Tracing.tracingComplete', resolve)
  })
  await session.send('Tracing.end')
  await complete
  await session.detach()
  const main = events.find(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
  const tasks = events.filter(({ name, ph, pid, tid }) => name === 'RunTask' && ph === 'X' && pid === main?.pid && tid === main?.tid)
  if (tasks.length === 0) throw new Error('The trace holds no task of the page.')
  return tasks.map(({ tdur = 0 }) => tdur / 1000)
}
