import { parseArgs } from 'node:util'
import { Failure } from '../setup/failure.mjs'

const usage = 'Type: npm run repeat [-- --unit 10 --e2e 5 PATH …]. A path under e2e/ limits the end-to-end tests, any other the unit tests.'

/**
 * @param {readonly string[]} given
 * @returns {{ unit: number, e2e: number, unitPaths: string[], e2ePaths: string[] }} how often each suite runs, and which of its files; all when none is named
 */
export function readArguments(given) {
  try {
    const { values, positionals } = parseArgs({
      args: [...given],
      allowPositionals: true,
      options: { unit: { type: 'string', default: '10' }, e2e: { type: 'string', default: '5' } },
    })
    return {
      unit: countOf(values.unit),
      e2e: countOf(values.e2e),
      unitPaths: positionals.filter((path) => !path.startsWith('e2e/')),
      e2ePaths: positionals.filter((path) => path.startsWith('e2e/')),
    }
  } catch (error) {
    throw new Failure(error instanceof Error ? error.message : String(error), usage)
  }
}

/** @param {string} text */
function countOf(text) {
  if (!/^\d{1,4}$/.test(text)) throw new Error(`"${text}" is no number of runs.`)
  return Number(text)
}
