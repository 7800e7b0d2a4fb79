import { Failure } from '../setup/failure.mjs'

const windowParts = ['start', 'keys', 'outside', 'quiet', 'logs', 'memory', 'many']

/**
 * What to measure: `start`, `keys`, `outside`, `quiet`, `logs`, `memory`, `many`, `command`, `engine`; everything when nothing is named.
 * `profile` is made only when it is named. `--times N` in front measures that often, for the spread.
 * `--compare REV` measures the engine, the command and the windows of that revision and of the working tree instead; a word behind it
 * chooses the measurements that have it in their name.
 *
 * @param {readonly string[]} names
 * @returns {{ windows: string[], command: boolean, engine: boolean, profile: boolean, times: number,
 *   compare: { revision: string, only: string } | null }}
 */
export function readParts(names) {
  if (names[0] === '--compare') {
    const [, revision, only = ''] = names
    if (revision === undefined) throw new Failure('No revision was named.', 'Type: npm run bench -- --compare REV')
    return { windows: [], command: false, engine: false, profile: false, times: 1, compare: { revision, only } }
  }
  if (names[0] === '--times') {
    const times = Number(names[1])
    if (!Number.isInteger(times) || times < 1) throw new Failure('--times needs a number of runs.', 'Type: npm run bench -- --times 3')
    return { ...readParts(names.slice(2)), times }
  }
  const known = [...windowParts, 'command', 'engine', 'profile']
  const unknown = names.find((name) => !known.includes(name))
  if (unknown !== undefined)
    throw new Failure(
      `npm run bench does not know ${unknown}.`,
      `Type: npm run bench [-- --times 3 ${known.join(' ')}], or npm run bench -- --compare REV`,
    )
  const all = names.length === 0
  const windows = windowParts.filter((name) => all || names.includes(name))
  const command = all || names.includes('command')
  return { windows, command, engine: all || names.includes('engine'), profile: names.includes('profile'), times: 1, compare: null }
}
