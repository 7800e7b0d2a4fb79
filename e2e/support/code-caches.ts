import { cpSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { createDataFolder, removeFolder } from './cockpit'

/** Where the application and Chromium keep the compiled forms of scripts, in a data folder. */
const caches = ['spec-cockpit/compiled-scripts', 'Code Cache']

/**
 * The compiled forms that the first test of a worker leaves, for the tests after it: like all starts of a user but the first, they
 * compile nothing, which is a third of the processor time of a start.
 */
export class CodeCaches {
  readonly #folder = createDataFolder()
  #isKept = false

  /** Keeps those of a closed application. A killed one may have left none. */
  keepFrom(data: string): void {
    if (this.#isKept || !caches.every((cache) => existsSync(join(data, cache)))) return
    copy(data, this.#folder)
    this.#isKept = true
  }

  copyTo(data: string): void {
    if (this.#isKept) copy(this.#folder, data)
  }

  remove(): void {
    removeFolder(this.#folder)
  }
}

function copy(from: string, to: string): void {
  for (const cache of caches) cpSync(join(from, cache), join(to, cache), { recursive: true })
}
