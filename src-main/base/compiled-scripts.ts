import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import { Script } from 'node:vm'
import { crc32 } from 'node:zlib'
import { CompiledCode } from './compiled-code'

interface Module {
  exports: unknown
}

type RunModule = (exports: unknown, require: (name: string) => unknown, module: Module, filename: string, folder: string) => void

/** Left out of the name of a folder, so that the form of an earlier version is replaced. */
const chunkHash = /-[\w-]{8}$/
const start = '(function (exports, require, module, __filename, __dirname) {'

/**
 * CommonJS scripts of one folder, with their compiled form as it is when `keep` is called. Node's own cache keeps it as it is before a
 * script runs, without the functions that are compiled on their first call: they would be compiled again at each start. The scripts have
 * no `import()`, which the build turns into `require`.
 */
export class CompiledScripts {
  readonly #folder: string
  readonly #cache: string | null
  readonly #require: NodeJS.Require
  readonly #modules = new Map<string, Module>()
  #unkept: (() => void)[] = []

  /** `cache` is a folder for the compiled forms; null when nothing is kept. */
  constructor(folder: string, cache: string | null) {
    this.#folder = folder
    this.#cache = cache
    this.#require = createRequire(join(folder, 'scripts'))
  }

  /** What the script exports; `name` is that of a file of the folder. It is run once, as by Node. */
  load(name: string): unknown {
    const known = this.#modules.get(name)
    if (known !== undefined) return known.exports
    const module: Module = { exports: {} }
    const filename = join(this.#folder, name)
    const run = this.#compile(filename)
    // Before it runs, since scripts may require each other.
    this.#modules.set(name, module)
    try {
      run(module.exports, (wanted) => this.#requireFrom(wanted), module, filename, this.#folder)
    } catch (error) {
      this.#modules.delete(name)
      throw error
    }
    return module.exports
  }

  /** Keeps the compiled forms of the scripts that were loaded without a usable one. */
  keep(): void {
    for (const write of this.#unkept.splice(0)) write()
  }

  #compile(filename: string): RunModule {
    const bytes = readFileSync(filename)
    const cache = this.#cache === null ? null : join(this.#cache, basename(filename, '.cjs').replace(chunkHash, ''))
    const code = new CompiledCode(`${crc32(bytes)}`, process.env, cache)
    const cachedData = code.read() ?? undefined
    const script = new Script(`${start}${bytes.toString('utf8')}\n})`, {
      filename,
      // Columns as in the file.
      columnOffset: -start.length,
      ...(cachedData && { cachedData }),
    })
    if (cachedData === undefined || script.cachedDataRejected) this.#unkept.push(() => code.write(() => script.createCachedData()))
    return script.runInThisContext() as RunModule
  }

  #requireFrom(name: string): unknown {
    return name.startsWith('./') ? this.load(name.slice(2)) : this.#require(name)
  }
}
