import { spawn } from 'node:child_process'

/**
 * @typedef {object} Ended
 * @property {number | null} code null when a signal or the time limit ended it, or when it could not be started
 * @property {boolean} timedOut
 * @property {string} stdout empty when shown
 * @property {string} stderr empty when shown
 */

/**
 * Starts a program without a shell and waits for its end. Never throws: what cannot be started has the reason in `stderr`.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, show?: boolean, timeout?: number }} [options] `timeout` in milliseconds; `show` lets it
 *   write to the terminal itself
 * @returns {Promise<Ended>}
 */
export function runProgram(command, args, { cwd, env, show = false, timeout } = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, { cwd, env: env ?? process.env, stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'] })
    const out = { stdout: '', stderr: '', timedOut: false }
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      out.stdout += text
    })
    child.stderr?.setEncoding('utf8').on('data', (text) => {
      out.stderr += text
    })
    const limit =
      timeout === undefined
        ? undefined
        : setTimeout(() => {
            out.timedOut = true
            child.kill('SIGKILL')
          }, timeout)
    child.once('error', (error) => {
      clearTimeout(limit)
      done({ ...out, code: null, stderr: error.message })
    })
    child.once('close', (code) => {
      clearTimeout(limit)
      done({ ...out, code })
    })
  })
}

/**
 * The last lines that a program wrote, for a failure's sentence.
 *
 * @param {Ended} ended
 * @param {number} [count]
 */
export function lastLines(ended, count = 8) {
  const lines = `${ended.stdout}\n${ended.stderr}`.split('\n').filter((line) => line.trim() !== '')
  return lines.slice(-count).join('\n  ')
}
