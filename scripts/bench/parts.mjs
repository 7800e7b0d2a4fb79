import { Failure } from '../setup/failure.mjs'

/**
 * What to measure: `start`, `keys`, `engine`; everything when nothing is named. `profile` is made only when it is named.
 *
 * @param {readonly string[]} names
 * @returns {{ windows: string[], engine: boolean, profile: boolean }}
 */
export function readParts(names) {
  const known = ['start', 'keys', 'engine', 'profile']
  const unknown = names.find((name) => !known.includes(name))
  if (unknown !== undefined) throw new Failure(`npm run bench does not know ${unknown}.`, `Type: npm run bench [-- ${known.join(' ')}]`)
  const all = names.length === 0
  const windows = ['start', 'keys'].filter((name) => all || names.includes(name))
  return { windows, engine: all || names.includes('engine'), profile: names.includes('profile') }
}
