import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import { Failure } from '../../setup/failure.mjs'

/**
 * @param {readonly string[]} given
 * @param {readonly string[]} known names of the rigs
 * @returns {{ names: readonly string[], count: number | null, seed: number, folder: string | null }} all rigs when none is named; null leaves
 *   the count, or the folder whose sources are changed, to the rig
 */
export function readArguments(given, known) {
  const usage = `Type: npm run torture [-- ${known.join(' ')} --count N --seed N --folder PATH]`
  try {
    const options = /** @type {const} */ ({ count: { type: 'string' }, seed: { type: 'string' }, folder: { type: 'string' } })
    const { values, positionals } = parseArgs({ args: [...given], allowPositionals: true, options })
    const unknown = positionals.find((name) => !known.includes(name))
    if (unknown !== undefined) throw new Error(`There is no rig ${unknown}.`)
    return {
      names: positionals.length > 0 ? positionals : known,
      count: values.count === undefined ? null : wholeNumber(values.count),
      seed: values.seed === undefined ? randomInt(2 ** 31) : wholeNumber(values.seed),
      folder: values.folder ?? null,
    }
  } catch (error) {
    throw new Failure(error instanceof Error ? error.message : String(error), usage)
  }
}

/** @param {string} text */
function wholeNumber(text) {
  if (!/^\d{1,10}$/.test(text)) throw new Error(`"${text}" is no whole number.`)
  return Number(text)
}
