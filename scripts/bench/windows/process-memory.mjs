import { readdirSync, readFileSync } from 'node:fs'

/**
 * What a process and everything that it started hold. The engine's worker is a thread of the first process.
 *
 * @typedef {object} Memory
 * @property {number} all bytes
 * @property {number} first bytes of the first process
 * @property {number} page bytes of the pages
 * @property {number} own bytes that no other process shares, also none of another app
 * @property {number} processor milliseconds that they have computed
 */

/** Milliseconds of one tick of /proc. */
const tickMs = 10

/**
 * Proportional set sizes: memory that several processes share counts once in the sum. Linux only.
 *
 * @param {number} pid
 * @returns {Memory}
 */
export function memoryOf(pid) {
  const memory = { all: 0, first: 0, page: 0, own: 0, processor: 0 }
  for (const one of processesOf(pid)) {
    const { bytes, own } = bytesOf(one)
    memory.all += bytes
    memory.own += own
    memory.processor += processorOf(one)
    if (one === pid) memory.first += bytes
    else if (readOrEmpty(`/proc/${one}/cmdline`).includes('--type=renderer')) memory.page += bytes
  }
  return memory
}

/**
 * @param {number} pid
 * @returns {number[]} that process and everything that it started. Linux only.
 */
export function processesOf(pid) {
  /** @type {Map<number, number[]>} */
  const children = new Map()
  for (const name of readdirSync('/proc')) {
    const parent = parentOf(name)
    if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), Number(name)])
  }
  const found = [pid]
  for (const one of found) found.push(...(children.get(one) ?? []))
  return found
}

/** @param {string} name of an entry of /proc */
function parentOf(name) {
  if (!/^\d+$/.test(name)) return null
  const [, parent] = fieldsOf(name)
  return parent === undefined ? null : Number(parent)
}

/** @param {number} pid */
function processorOf(pid) {
  const fields = fieldsOf(String(pid))
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * tickMs
}

/** Fields of a process from its state on. Its name may hold blanks and brackets, so that they are counted from its last bracket. */
function fieldsOf(/** @type {string} */ name) {
  return readOrEmpty(`/proc/${name}/stat`).split(') ').at(-1)?.split(' ') ?? []
}

/** @param {number} pid */
function bytesOf(pid) {
  const text = readOrEmpty(`/proc/${pid}/smaps_rollup`)
  const kilobytes = (/** @type {string} */ name) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1] ?? 0)
  return { bytes: kilobytes('Pss') * 1024, own: (kilobytes('Private_Clean') + kilobytes('Private_Dirty')) * 1024 }
}

/** A process may end between two looks. @param {string} file */
export function readOrEmpty(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
