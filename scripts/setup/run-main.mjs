import { Failure } from './failure.mjs'

/**
 * Runs a script's main function: its number is the exit code, a Failure is shown as sentences, a mistake of ours with its stack.
 *
 * @param {() => Promise<number>} main
 */
export async function runMain(main) {
  try {
    process.exitCode = await main()
  } catch (error) {
    const text =
      error instanceof Failure ? error.message : `This is a mistake in the script:\n${error instanceof Error ? error.stack : error}`
    process.stderr.write(`\n${text}\n`)
    process.exitCode = 1
  }
}
