/**
 * Has the page, the first process and its worker threads give back what nothing refers to.
 *
 * @param {import('playwright').Page} page
 * @param {import('@playwright/test').ElectronApplication} app
 */
export async function collectGarbage(page, app) {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  await session.detach()
  await app.evaluate(async () => {
    const { Session } = process.getBuiltinModule('node:inspector/promises')
    const own = new Session()
    own.connect()
    /** @type {string[]} */
    const workers = []
    own.on('NodeWorker.attachedToWorker', ({ params }) => workers.push(params.sessionId))
    await own.post('NodeWorker.enable', { waitForDebuggerOnStart: false })
    const message = JSON.stringify({ id: 1, method: 'HeapProfiler.collectGarbage' })
    const answered = new Promise((resolve) => {
      let left = workers.length
      if (left === 0) resolve(null)
      own.on('NodeWorker.receivedMessageFromWorker', () => {
        left -= 1
        if (left === 0) resolve(null)
      })
    })
    for (const sessionId of workers) await own.post('NodeWorker.sendMessageToWorker', { sessionId, message })
    await answered
    await own.post('HeapProfiler.collectGarbage')
    await own.post('NodeWorker.disable')
    own.disconnect()
  })
}
