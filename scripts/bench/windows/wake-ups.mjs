import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { electronProgram } from '../../setup/electron-home.mjs'
import { root } from '../../setup/root.mjs'
import { switches } from '../../windows/launch.mjs'
import { makeRepository } from '../../windows/repository.mjs'
import { activeText, decisionLogText } from '../documents/other-texts.mjs'
import { specText } from '../documents/spec-text.mjs'
import { start } from './devtools-pipe.mjs'
import { processesOf, readOrEmpty } from './process-memory.mjs'

/**
 * Until the start is over: V8 gives memory back for up to 46 s after it, in the bare window and in the app, but more in the app, which has
 * read more. That happens once, not as long as nothing happens.
 */
const restMs = 60_000
/** No tick of the watch is in it (see `WatchTicks`): one comes every five minutes, and adds about half a wake-up a second to them. */
const countedMs = 60_000

/**
 * How often the threads of a bare window and of the app wake up while nothing happens, and the processor time that it takes.
 *
 * @param {string} folder a temporary one
 * @returns {Promise<import('../table.mjs').Row[]>}
 */
export async function wakeUps(folder) {
  if (process.platform !== 'linux') return []
  const repository = makeRepository(join(folder, 'quiet'), {
    'SPEC.md': specText(25_000),
    'ACTIVE_SPEC.md': activeText,
    'DECISION_LOG.md': decisionLogText(40),
  })
  const bareWords = [join(import.meta.dirname, 'bare-main.cjs'), join(import.meta.dirname, 'bare.html')]
  const [bare, app] = await Promise.all([
    measure([`--user-data-dir=${join(folder, 'quiet-bare')}`, ...bareWords]),
    measure([`--user-data-dir=${join(folder, 'quiet-app')}`, root, repository]),
  ])
  const perSecond = (/** @type {number} */ switches) => switches / (countedMs / 1000)
  const more = perSecond(app.all - bare.all)
  const named = Object.entries(app.threads)
    .map(([name, times]) => [name, perSecond(times - (bare.threads[name] ?? 0))])
    .filter(([, times]) => Number(times) >= 0.05)
    .sort((one, other) => Number(other[1]) - Number(one[1]))
    .map(([name, times]) => `${name} ${Number(times).toFixed(1)}`)
  return [
    {
      what: `wake-ups a second when nothing happens, over ${countedMs / 1000} s`,
      floor: `bare window ${perSecond(bare.all).toFixed(1)}`,
      ours: `${perSecond(app.all).toFixed(1)}${named.length === 0 ? '' : `; more than bare: ${named.join(', ')}`}`,
      ratio: `+ ${more.toFixed(1)}`,
      goal: '≤ 1 more',
      met: more <= 1,
    },
  ]
}

/**
 * @param {readonly string[]} args
 * @returns {Promise<{ all: number, threads: Readonly<Record<string, number>> }>} wake-ups in the counted time, by kind of process and thread
 */
async function measure(args) {
  const started = start(electronProgram(root), [...switches, ...args])
  try {
    await started.page
    await wait(restMs)
    const before = switchesOf(started.pid)
    await wait(countedMs)
    /** @type {Record<string, number>} */
    const threads = {}
    let all = 0
    for (const [thread, { name, times }] of switchesOf(started.pid)) {
      const more = times - (before.get(thread)?.times ?? 0)
      threads[name] = (threads[name] ?? 0) + more
      all += more
    }
    return { all, threads }
  } finally {
    await started.end()
  }
}

/** @param {number} pid */
function switchesOf(pid) {
  /** @type {Map<string, { name: string, times: number }>} */
  const found = new Map()
  for (const one of processesOf(pid)) {
    const kind = /--type=([a-z-]+)/.exec(readOrEmpty(`/proc/${one}/cmdline`))?.[1] ?? 'main'
    for (const task of tasksOf(one)) {
      const status = readOrEmpty(`/proc/${one}/task/${task}/status`)
      const times = Number(/^voluntary_ctxt_switches:\s+(\d+)/m.exec(status)?.[1] ?? 0)
      found.set(`${one}/${task}`, { name: `${kind}/${/^Name:\s+(.*)/m.exec(status)?.[1] ?? ''}`, times })
    }
  }
  return found
}

/** A process may end between two looks. @param {number} pid */
function tasksOf(pid) {
  try {
    return readdirSync(`/proc/${pid}/task`)
  } catch {
    return []
  }
}
