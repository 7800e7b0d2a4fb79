import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from '../../setup/root.mjs'
import { surroundings } from '../../windows/launch.mjs'
import { makeRepository } from '../../windows/repository.mjs'
import { trioTexts } from '../documents/many-texts.mjs'
import { median } from '../measure.mjs'
import { inMilliseconds, inTimes } from '../table.mjs'
import { startOfApp } from '../windows/cold-start.mjs'

const files = 50_000
const commits = 20_000
const branches = 300
const branchEvery = Math.floor(commits / branches)
/** Starts that count, after one that warms up. */
const starts = 5
/** Seconds since the epoch of the first commit. */
const began = 1_700_000_000

/**
 * The whole app on three documents alone, and on the same three in a repository with much history, in turn.
 *
 * @param {string} folder a temporary one
 * @returns {Promise<import('../table.mjs').Row[]>}
 */
export async function largeRepository(folder) {
  const [small, large] = [makeRepository(join(folder, 'small'), trioTexts), makeLargeRepository(join(folder, 'large'))]
  /** @type {{ small: number[], large: number[] }} milliseconds to the first judgement */
  const judged = { small: [], large: [] }
  for (let round = 0; round <= starts; round += 1) {
    const [, one = 0] = await startOfApp(root, join(folder, 'app-small'), small)
    const [, other = 0] = await startOfApp(root, join(folder, 'app-large'), large)
    if (round === 0) continue
    judged.small.push(one)
    judged.large.push(other)
  }
  const [floor, ours] = [median(judged.small), median(judged.large)]
  return [
    {
      what: 'open to the first judgement, 50,000 files, 20,000 commits, 300 branches',
      floor: `three documents ${inMilliseconds(floor)}`,
      ours: inMilliseconds(ours),
      ratio: inTimes(ours / floor),
      goal: '≤ 1.2 ×',
      met: ours / floor <= 1.2,
    },
  ]
}

/** @param {string} folder made when it is not there @returns {string} the folder */
export function makeLargeRepository(folder) {
  makeRepository(folder)
  const git = (/** @type {readonly string[]} */ args, input = '') =>
    execFileSync('git', args, { cwd: folder, env: surroundings(), input, stdio: ['pipe', 'ignore', 'pipe'] })
  git(['fast-import', '--quiet'], history())
  git(['reset', '--quiet', '--hard'])
  return folder
}

/** All files in the first commit, then one changed file a commit, and a branch at every so many commits. */
function history() {
  const first = [
    ...Object.entries(trioTexts),
    ...Array.from({ length: files - 3 }, (_, index) => [pathOf(index), `export const n = ${index}\n`]),
  ]
  const stream = [commit(0), ...first.map(([path = '', text = '']) => change(path, text))]
  for (let number = 1; number < commits; number += 1) {
    stream.push(commit(number), change(pathOf((number * 7) % (files - 3)), `export const n = ${number}.5\n`))
    if (number % branchEvery === 0 && number <= branchEvery * branches) stream.push(`reset refs/heads/topic-${number}\nfrom :${number}\n\n`)
  }
  return stream.join('')
}

/** @param {number} number */
function commit(number) {
  const message = `chore: change ${number}`
  return `commit refs/heads/main\nmark :${number + 1}\ncommitter Ines Madsen <ines@harbour.example> ${began + number * 60} +0000\ndata ${message.length}\n${message}\n`
}

/** @param {string} path @param {string} text */
function change(path, text) {
  return `M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`
}

/** @param {number} index */
function pathOf(index) {
  return `src/part-${index % 250}/module-${Math.floor(index / 250)}.ts`
}
