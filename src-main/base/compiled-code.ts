import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { crc32 } from 'node:zlib'

const checksumBytes = 4

/**
 * The compiled form of a script, by default in the user's folder of caches, for one version of V8. Only a cache: what cannot be read or written
 * is left out.
 */
export class CompiledCode {
  /** Null when nothing is kept. */
  readonly #folder: string | null
  readonly #kind = `${process.versions.v8}-${process.arch}-`
  readonly #name: string

  /** `name` changes with the content of the script: V8 itself compares only its length. `folder` is for the forms of one script. */
  constructor(name: string, env: NodeJS.ProcessEnv = process.env, folder: string | null = cacheFolder(env)) {
    this.#folder = env.NODE_DISABLE_COMPILE_CACHE ? null : folder
    this.#name = `${this.#kind}${name}`
  }

  /** Null when there is none, or it was damaged, which V8 does not notice. */
  read(): Buffer | null {
    if (this.#folder === null) return null
    try {
      const bytes = readFileSync(join(this.#folder, this.#name))
      const data = bytes.subarray(checksumBytes)
      return bytes.readUInt32LE(0) === crc32(data) ? data : null
    } catch {
      return null
    }
  }

  /** Replaces the compiled forms of earlier scripts for the same V8. Commands may do so at the same time. */
  write(compile: () => Buffer): void {
    const folder = this.#folder
    if (folder === null) return
    const temporary = join(folder, `${this.#name}.${process.pid}`)
    try {
      const data = compile()
      const checksum = Buffer.alloc(checksumBytes)
      checksum.writeUInt32LE(crc32(data))
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      writeFileSync(temporary, Buffer.concat([checksum, data]), { flag: 'wx', mode: 0o600 })
      renameSync(temporary, join(folder, this.#name))
      for (const entry of readdirSync(folder))
        if (entry.startsWith(this.#kind) && !entry.startsWith(this.#name)) rmSync(join(folder, entry), { force: true })
    } catch {
      removeQuietly(temporary)
    }
  }
}

function removeQuietly(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {
    // It was never made, or the folder may not be written.
  }
}

/** Null when the system names none. A relative one would lie in the folder that is checked. */
function cacheFolder(env: NodeJS.ProcessEnv): string | null {
  const folder = systemFolder(env)
  return folder !== undefined && isAbsolute(folder) ? join(folder, 'spec-cockpit', 'compiled-command') : null
}

function systemFolder(env: NodeJS.ProcessEnv): string | undefined {
  if (process.platform === 'win32') return env.LOCALAPPDATA
  if (process.platform === 'darwin') return env.HOME && join(env.HOME, 'Library/Caches')
  return env.XDG_CACHE_HOME || (env.HOME && join(env.HOME, '.cache'))
}
