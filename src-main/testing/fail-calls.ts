import promises, { type FileHandle } from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'

/** The calls by which documents and their journal are read and written. Closing never fails here, since it would leave the file open. */
const callNames = ['open', 'lstat', 'stat', 'realpath', 'access', 'mkdir', 'link', 'rename', 'rm', 'readdir', 'readFile'] as const
const handleNames = ['readFile', 'writeFile', 'write', 'truncate', 'chmod', 'chown', 'sync', 'stat'] as const

type Call = (...args: unknown[]) => Promise<unknown>

export interface Faults {
  /** Runs with the `number`th call failing with `code`, counted from 1; 0 for none. Returns the name of each call, in order. */
  run(number: number, code: string, task: () => Promise<unknown>): Promise<readonly string[]>
  restore(): void
}

/** Replaces the calls of `node:fs/promises` in this process until `restore`. `handle`: any open file, for the calls of its kind. */
export function injectFaults(handle: FileHandle): Faults {
  let failing = { number: 0, code: '', isCounting: false }
  let seen: string[] = []
  const restores = [
    ...callNames.map((name) => wrap(promises as unknown as Record<string, Call>, name)),
    ...handleNames.map((name) => wrap(Object.getPrototypeOf(handle) as Record<string, Call>, name)),
  ]
  syncBuiltinESMExports()

  function wrap(owner: Record<string, Call>, name: string): () => void {
    const original = owner[name] as Call
    owner[name] = async function (this: unknown, ...args: unknown[]) {
      if (failing.isCounting) {
        seen.push(name)
        if (seen.length === failing.number) throw Object.assign(new Error(`${failing.code}: made to fail`), { code: failing.code })
      }
      return original.apply(this, args)
    }
    return () => {
      owner[name] = original
    }
  }

  return {
    async run(number, code, task) {
      failing = { number, code, isCounting: true }
      seen = []
      try {
        await task()
      } finally {
        failing = { ...failing, isCounting: false }
      }
      return seen
    },
    restore() {
      for (const restore of restores) restore()
      syncBuiltinESMExports()
    },
  }
}
