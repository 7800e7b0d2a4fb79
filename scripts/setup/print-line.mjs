/** @param {string} line */
export function printLine(line) {
  process.stdout.write(`${line}\n`)
}

/**
 * Prints the name of a step, that it is still running, and how long it took.
 *
 * @param {string} doing printed at once
 * @param {() => Promise<string>} work returns what was done
 */
export async function runStep(doing, work) {
  const began = Date.now()
  const elapsed = () => `${((Date.now() - began) / 1000).toFixed(1)} s`
  printLine(`${doing} …`)
  const beat = setInterval(() => printLine(`  still running after ${elapsed()}`), 10_000)
  try {
    const done = await work()
    printLine(`  ${done} (${elapsed()})`)
  } finally {
    clearInterval(beat)
  }
}
