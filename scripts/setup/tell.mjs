/** @param {string} line */
export function tell(line) {
  process.stdout.write(`${line}\n`)
}

/**
 * Says what is being done, that it is still being done, and how long it took.
 *
 * @param {string} doing shown at once
 * @param {() => Promise<string>} work answers what was done, in words
 */
export async function step(doing, work) {
  const began = Date.now()
  const elapsed = () => `${((Date.now() - began) / 1000).toFixed(1)} s`
  tell(`${doing} …`)
  const beat = setInterval(() => tell(`  still at it after ${elapsed()}`), 10_000)
  try {
    const done = await work()
    tell(`  ${done} (${elapsed()})`)
  } finally {
    clearInterval(beat)
  }
}
