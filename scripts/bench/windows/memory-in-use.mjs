import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { electronProgram } from '../../setup/electron-home.mjs'
import { root } from '../../setup/root.mjs'
import { switches } from '../../windows/launch.mjs'
import { makeRepository } from '../../windows/repository.mjs'
import { activeText, decisionLogText } from '../documents/other-texts.mjs'
import { specText } from '../documents/spec-text.mjs'
import { median } from '../measure.mjs'
import { inMegabytes, inTimes } from '../table.mjs'
import { start } from './devtools-pipe.mjs'
import { memoryOf } from './process-memory.mjs'

/** @typedef {import('./process-memory.mjs').Memory} Memory */

const rounds = 3
const keys = 200
/** Milliseconds after which a window that is left alone has given back what its start needed. */
const restMs = 8_000

/**
 * Memory of a bare window and of the whole app in turn: once judged, and after some typing.
 *
 * @param {string} folder a temporary one
 * @param {Readonly<Record<string, string>>} [apps] folders of built apps by name
 * @returns {Promise<import('../table.mjs').Row[]>}
 */
export async function memoryInUse(folder, apps = { '': root }) {
  if (process.platform !== 'linux') return []
  const repository = makeRepository(join(folder, 'remembered'), {
    'SPEC.md': specText(25_000),
    'ACTIVE_SPEC.md': activeText,
    'DECISION_LOG.md': decisionLogText(40),
  })
  /** @type {Memory[]} */
  const bare = []
  /** @type {Record<string, { judged: Memory[], typed: Memory[] }>} */
  const ours = Object.fromEntries(Object.keys(apps).map((name) => [name, { judged: [], typed: [] }]))
  const bareWords = [join(import.meta.dirname, 'bare-main.cjs'), join(import.meta.dirname, 'bare.html')]
  for (let round = 0; round < rounds; round += 1) {
    bare.push((await measure([`--user-data-dir=${join(folder, 'memory-bare')}`, ...bareWords], false)).judged)
    for (const [name, app] of Object.entries(apps)) {
      const { judged, typed } = await measure([`--user-data-dir=${join(folder, `memory${name}`)}`, app, repository], true)
      ours[name]?.judged.push(judged)
      ours[name]?.typed.push(typed)
    }
  }
  return Object.entries(ours).flatMap(([name, { judged, typed }]) => [
    row(`memory once judged, 25 KB${name}`, bare, judged),
    row(`memory after ${keys} keys, 25 KB${name}`, bare, typed),
  ])
}

/**
 * @param {string} what
 * @param {readonly Memory[]} bare
 * @param {readonly Memory[]} ours
 * @returns {import('../table.mjs').Row}
 */
function row(what, bare, ours) {
  const [floor, all, first, page] = [
    bare.map((one) => one.all),
    ours.map((one) => one.all),
    ours.map((one) => one.first),
    ours.map((one) => one.page),
  ].map(median)
  const ratio = (all ?? 0) / (floor ?? 1)
  return {
    what,
    floor: `bare window ${inMegabytes(floor ?? 0)}`,
    ours: `${inMegabytes(all ?? 0)}: main and worker ${inMegabytes(first ?? 0)}, page ${inMegabytes(page ?? 0)}`,
    ratio: inTimes(ratio),
    goal: '≤ 1.15 ×',
    met: ratio <= 1.15,
  }
}

/**
 * @param {readonly string[]} args
 * @param {boolean} isApp whether there is a text to type in
 * @returns {Promise<{ judged: Memory, typed: Memory }>}
 */
async function measure(args, isApp) {
  const started = start(electronProgram(root), [...switches, ...args])
  try {
    const session = await started.page
    if (isApp) await judgement(started, session)
    await wait(restMs)
    const judged = memoryOf(started.pid)
    if (!isApp) return { judged, typed: judged }
    await started.send('Runtime.evaluate', { expression: `document.querySelector('.cm-content').focus()` }, session)
    for (let key = 0; key < keys; key += 1) {
      await started.send('Input.insertText', { text: 'berth '[key % 6] }, session)
      await wait(20)
    }
    await wait(restMs)
    return { judged, typed: memoryOf(started.pid) }
  } finally {
    await started.end()
  }
}

/**
 * @param {import('./devtools-pipe.mjs').Started} started
 * @param {string} session
 */
async function judgement(started, session) {
  const expression = `document.querySelector('.cm-content .cm-line') !== null && document.querySelector('[aria-current="step"]') !== null`
  for (;;) {
    // The empty page that every window begins with may go away under the question.
    const { result } = await started.send('Runtime.evaluate', { expression, returnByValue: true }, session).catch(() => ({ result: {} }))
    if (result.value === true) return
    await wait(50)
  }
}
