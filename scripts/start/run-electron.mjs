import { spawn } from 'node:child_process'
import { root } from '../setup/root.mjs'

/** Error output kept for finding a remedy, in characters: the reason is near the end. */
const keptOutput = 20_000

/**
 * @typedef {object} ElectronEnded
 * @property {number} code
 * @property {string} stderr the end of its error output
 * @property {string} printed its standard output, when it was captured
 * @property {boolean} timedOut
 */

/**
 * Runs the built app and waits until it is closed.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ quiet: boolean, timeout?: number }} options `quiet` keeps what it writes instead of showing it; `timeout` in milliseconds
 * @returns {Promise<ElectronEnded>}
 */
export function runElectron(command, args, { quiet, timeout }) {
  // An Electron that inherits this would run as Node.
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  return new Promise((done) => {
    const child = spawn(command, args, { cwd: root, env, stdio: ['inherit', 'pipe', 'pipe'], detached: quiet })
    const ended = { stderr: '', printed: '', timedOut: false }
    child.stdout.setEncoding('utf8').on('data', (text) => {
      if (quiet) ended.printed += text
      else process.stdout.write(text)
    })
    child.stderr.setEncoding('utf8').on('data', (text) => {
      ended.stderr = (ended.stderr + text).slice(-keptOutput)
      if (!quiet) process.stderr.write(text)
    })
    const end = (/** @type {NodeJS.Signals} */ signal) => {
      // When quiet, the virtual display and the app's helpers are one group of their own, which Ctrl+C does not reach.
      if (child.pid !== undefined) process.kill(quiet ? -child.pid : child.pid, signal)
    }
    const stop = () => end('SIGTERM')
    process.once('SIGINT', stop).once('SIGTERM', stop)
    const limit =
      timeout === undefined
        ? undefined
        : setTimeout(() => {
            ended.timedOut = true
            end('SIGKILL')
          }, timeout)
    const cleanUp = () => {
      clearTimeout(limit)
      process.off('SIGINT', stop).off('SIGTERM', stop)
    }
    child.once('error', (error) => {
      cleanUp()
      done({ ...ended, code: 1, stderr: error.message })
    })
    child.once('close', (code) => {
      cleanUp()
      done({ ...ended, code: code ?? 1 })
    })
  })
}
