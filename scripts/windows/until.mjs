import { setTimeout as wait } from 'node:timers/promises'

/** Milliseconds for anything that a window is asked to do. */
export const patience = 30_000

/**
 * @template Value
 * @param {Promise<Value>} promise
 * @param {string} what in words, for the error
 * @returns {Promise<Value>} rejects when the promise is not settled in time
 */
export async function inTime(promise, what) {
  const stop = new AbortController()
  const late = wait(patience, null, { signal: stop.signal }).then(
    () => {
      throw new Error(`${what} did not happen within ${patience / 1000} s`)
    },
    () => promise,
  )
  try {
    return await Promise.race([promise, late])
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
    }, patience).unref()
    while (!gone && !(await page.evaluate(condition))) await wait(20)
  }
  await inTime(ask(), condition)
}
