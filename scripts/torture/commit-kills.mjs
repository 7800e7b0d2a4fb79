import { bundleScript } from './support/bundle.mjs'
import { driveFiles } from './support/drive-files.mjs'

const whats = {
  torn: 'documents torn by a kill',
  commits: 'commits lost, or not whole',
  index: 'indexes unlike HEAD in a committed document',
  locks: 'locks left after the next start',
  orphans: 'files and folders left after the next start',
}

/**
 * Kills the process that commits at random moments, in half of the rounds with its git, and compares what the next start leaves.
 *
 * @param {{ count?: number, seed: number }} options
 * @returns {Promise<readonly import('./support/table.mjs').Row[]>}
 */
export async function run({ count = 200, seed }) {
  const child = await bundleScript('src-main/testing/commit-until-killed.ts')
  const { kills, gitKills, commits, failures } = await driveFiles('commit-kills', count, seed, child)
  return Object.entries(whats).map(([kind, what], at) => ({
    what,
    tried: count,
    failed: failures[kind].length,
    note: [
      ...(at === 0 ? [`${kills} kills within a commit, ${gitKills} with git; ${commits} commits`] : []),
      ...failures[kind].slice(0, 3),
    ].join('; '),
  }))
}
