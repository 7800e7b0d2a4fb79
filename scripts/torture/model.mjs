import { driveFiles } from './support/drive-files.mjs'

/**
 * Lists of up to 40 random commands of a user, other programs and git against the real workspace: after each of them no line is lost,
 * no other byte has changed, and no saved text is offered back older. Run number n has the seed `seed` + n, so `--seed N --count 1` repeats it.
 *
 * @param {{ count?: number, seed: number }} options
 * @returns {Promise<readonly import('./support/table.mjs').Row[]>}
 */
export async function run({ count = 500, seed }) {
  const { steps, failures } = await driveFiles('model', count, seed)
  const note = failures.length > 0 ? failures.slice(0, 3).join(' ') : `${steps} commands`
  return [{ what: 'lists of commands on the real workspace', tried: count, failed: failures.length, note }]
}
