import { readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs'

export interface FoundProcess {
  readonly pid: number
  /** Of its program, as the system has it: at most 15 characters. */
  readonly name: string
}

/** Processes of this user that work in a folder, as git and its hooks do; null where the system does not tell. Never throws. */
export function processesIn(folder: string): readonly FoundProcess[] | null {
  try {
    readlinkSync('/proc/self/cwd')
    const real = realpathSync(folder)
    return readdirSync('/proc').flatMap((pid) =>
      /^\d+$/.test(pid) && cwdOf(pid) === real ? [{ pid: Number(pid), name: nameOf(pid) }] : [],
    )
  } catch {
    return null
  }
}

function cwdOf(pid: string): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    // It has ended, or is another user's.
    return null
  }
}

function nameOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trimEnd()
  } catch {
    return ''
  }
}
