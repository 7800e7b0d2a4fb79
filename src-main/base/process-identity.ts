import { readFileSync, readlinkSync } from 'node:fs'

/** Names a running process; on Linux with its start, since a number may be given again. Never throws. */
export function identityOf(pid: number): string {
  return `${pid}-${startOf(pid) ?? '0'}`
}

/** Whether the process of an identity runs. Unknown is taken as running. */
export function isRunning(identity: string): boolean {
  const [pid = 0, start] = identity.split('-').map(Number)
  if (!Number.isInteger(pid) || pid <= 0) return true
  try {
    process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
  const now = startOf(pid)
  return now === null || start === 0 || Number(now) === start
}

/**
 * The set of processes whose numbers this one can compare; a container has its own. 0 where the system does not tell. Never throws.
 */
export function processNamespace(): string {
  try {
    return /\d+/.exec(readlinkSync('/proc/self/ns/pid'))?.[0] ?? '0'
  } catch {
    return '0'
  }
}

/** In clock ticks since the system was started; null where the system does not tell. A process that ended and was not reaped has none. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    // The name of the program, in parentheses, may hold anything.
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return state === 'Z' ? '-1' : (fields[18] ?? null)
  } catch {
    return null
  }
}
