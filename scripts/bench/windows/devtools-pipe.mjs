import { spawn } from 'node:child_process'
import { performance } from 'node:perf_hooks'
import { surroundings } from '../../windows/launch.mjs'

/**
 * An Electron that was started with Chromium's own debugging pipe: nothing listens on a port, and nothing is loaded into the app.
 *
 * @typedef {object} Started
 * @property {number} at when it was spawned, milliseconds since the epoch
 * @property {number} pid of the first process
 * @property {(method: string, params?: object, session?: string) => Promise<any>} send rejects with Chromium's error
 * @property {Promise<string>} page resolves with the session of the first page
 * @property {() => Promise<void>} end closes it, and waits until it is gone
 */

/** Milliseconds that a start, or an end, may take. */
const timeoutMs = 60_000

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {Started}
 */
export function start(program, args) {
  const at = performance.timeOrigin + performance.now()
  const child = spawn(program, ['--remote-debugging-pipe', ...args], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    env: surroundings(),
  })
  const gone = new Promise((resolve) => child.once('exit', resolve))
  const [input, output] = /** @type {any} */ ([child.stdio[3], child.stdio[4]])
  /** @type {Map<number, { resolve: (value: any) => void, reject: (error: Error) => void }>} */
  const asked = new Map()
  /** @type {(session: string) => void} */
  let attached = () => {}
  /** @type {Promise<string>} */
  const page = new Promise((resolve) => {
    attached = resolve
  })
  let rest = ''
  // A pipe that breaks while the app ends is its end, not an error.
  input.on('error', () => {})
  output.on('error', () => {})
  output.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
    const messages = (rest + text).split('\0')
    rest = messages.pop() ?? ''
    for (const message of messages) hear(JSON.parse(message))
  })

  /** @param {any} message */
  function hear({ id, result, error, method, params }) {
    if (method === 'Target.attachedToTarget' && params.targetInfo.type === 'page') attached(params.sessionId)
    const waiting = asked.get(id)
    asked.delete(id)
    if (error) waiting?.reject(new Error(error.message))
    else waiting?.resolve(result)
  }

  let last = 0
  /** @type {Started['send']} */
  const send = (method, params = {}, session) => {
    last += 1
    input.write(`${JSON.stringify({ id: last, method, params, ...(session === undefined ? {} : { sessionId: session }) })}\0`)
    return new Promise((resolve, reject) => asked.set(last, { resolve, reject }))
  }
  send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true }).catch(() => {})

  return {
    at,
    pid: child.pid ?? 0,
    send,
    page: withinPatience(page, 'no page appeared', child),
    async end() {
      send('Browser.close').catch(() => {})
      await withinPatience(gone, 'it did not end', child)
    },
  }
}

/**
 * @template Value
 * @param {Promise<Value>} promise
 * @param {string} otherwise
 * @param {import('node:child_process').ChildProcess} child
 */
async function withinPatience(promise, otherwise, child) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer
  const late = new Promise((_resolve, reject) => {
    timer = setTimeout(() => {
      child.kill('SIGKILL')
      reject(new Error(`${child.spawnfile}: ${otherwise} within ${timeoutMs / 1000} s`))
    }, timeoutMs)
  })
  try {
    return await /** @type {Promise<Value>} */ (Promise.race([promise, late]))
  } finally {
    clearTimeout(timer)
  }
}
