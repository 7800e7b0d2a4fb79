import { fork } from 'node:child_process'
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('keep-busy.mjs', import.meta.url))

/**
 * Keeps cores busy from another process until `stop`. Resolves once it does.
 *
 * @param {number} [cores] all by default
 * @returns {Promise<{ pid: number, stop: () => Promise<void> }>}
 */
export async function busyCores(cores = availableParallelism()) {
  const child = fork(program, [String(cores)], { execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const ended = once(child, 'exit')
  await Promise.race([once(child, 'message'), ended])
  if (child.pid === undefined || child.exitCode !== null) throw new Error('The process that keeps the cores busy did not start.')
  return {
    pid: child.pid,
    stop: async () => {
      child.kill()
      await ended
    },
  }
}
