import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { wordsOf } from './harbour.mjs'

/** The words that were in the journal or among the kept texts at any look: kept texts make room for newer ones. */
export class KeptWords {
  #folder
  #words = new Set()
  #read = new Set()

  /** @param {string} data the application's data */
  constructor(data) {
    this.#folder = join(data, 'spec-cockpit', 'journals')
  }

  look() {
    if (!existsSync(this.#folder)) return
    for (const name of readdirSync(this.#folder, { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.json') || this.#read.has(name)) continue
      const isKept = /(?:kept|discarded)[/\\]/.test(name)
      if (isKept) this.#read.add(name)
      try {
        for (const word of wordsOf(JSON.parse(readFileSync(join(this.#folder, name), 'utf8')).text ?? '')) this.#words.add(word)
      } catch {
        // Another text took its place meanwhile.
      }
    }
  }

  /** @param {string} word */
  has(word) {
    return this.#words.has(word)
  }
}
