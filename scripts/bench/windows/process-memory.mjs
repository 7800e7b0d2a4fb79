import { readdirSync, readFileSync } from 'node:fs'

/**
 * What a process and everything that it started hold. The engine's worker is a thread of the first process.
 *
 * @typedef {object} Memory
 * @property {number} all bytes
 * @property {number} first bytes of the first process
 * @property {number} page bytes of the pages
 */

/**
 * Proportional set sizes: memory that several processes share counts once in the sum. Linux only.
 *
 * @param {number} pid
 * @returns {Memory}
 */
export function memoryOf(pid) {
  const memory = { all: 0, first: 0, page: 0 }
  for (const one of processesOf(pid)) {
    const bytes = bytesOf(one)
    memory.all += bytes
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
  // The name of a program may hold blanks and brackets, so that fields are counted from its last bracket.
  const [, parent] = readOrEmpty(`/proc/${name}/stat`).split(') ').at(-1)?.split(' ') ?? []
  return parent === undefined ? null : Number(parent)
}

/** @param {number} pid */
function bytesOf(pid) {
  return Number(/^Pss:\s+(\d+) kB/m.exec(readOrEmpty(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) * 1024
}

/** A process may end between two looks. @param {string} file */
export function readOrEmpty(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
