import { setTimeout as wait } from 'node:timers/promises'

/** Milliseconds for anything that a window is asked to do. */
export const timeoutMs = 30_000

/**
 * @template Value
 * @param {Promise<Value>} promise
 * @param {string} what in words, for the error
 * @returns {Promise<Value>} rejects when the promise does not resolve in time
 */
export async function inTime(promise, what) {
  const stop = new AbortController()
  const timeout = wait(timeoutMs, null, { signal: stop.signal }).then(
    () => {
      throw new Error(`${what} did not happen within ${timeoutMs / 1000} s`)
    },
    () => promise,
  )
  try {
    return await Promise.race([promise, timeout])
  } finally {
    stop.abort()
  }
}

/**
 * Asks the page again and again. Playwright's own waiting builds functions from text in the page, which the app's policy forbids.
 *
 * @param {import('playwright').Page} page
 * @param {string} condition in JavaScript
 */
export async function until(page, condition) {
  const ask = async () => {
    let gone = false
    setTimeout(() => {
      gone = true
    }, timeoutMs).unref()
    while (!gone && !(await page.evaluate(condition))) await wait(20)
  }
  await inTime(ask(), condition)
}
