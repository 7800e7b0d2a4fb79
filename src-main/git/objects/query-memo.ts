import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Repository } from '../repository'
import type { GitResult } from '../run-git'
import { CommitTimes } from './commit-times'
import type { ObjectQuery, Objects } from './objects'

/** Bytes of the questions and answers of one reading; what is larger is asked again. */
const maxBytes = 4 * 1024 * 1024
/** A file that was changed this short a time ago may change again without a newer time; the second where times have no fractions. */
const [racyMs, coarseRacyMs] = [50, 2000]

/** Files of the common git folder on which answers about objects depend beside the objects: what is missing, replaced, or shown. */
const files = ['shallow', 'config', 'packed-refs', 'refs/replace', 'reftable', 'info/grafts', 'objects/info/alternates', 'objects/pack']

type Answer = Extract<GitResult, { readonly ok: true }>

/**
 * Keeps what git answered about objects, which are named by hash and so stay as they are, for the next reading of the repository: one
 * process less for each question that is asked again.
 */
export class QueryMemo {
  readonly commitTimes = new CommitTimes()
  #stamp = ''
  #last: ReadonlyMap<string, Answer> = new Map()
  #answers = new Map<string, Answer>()
  #size = 0

  /** Begins a new reading: answers that the last one did not use are dropped, or all of them. Never throws. */
  async begin(repository: Repository, isTrusted: boolean): Promise<void> {
    const stamp = JSON.stringify([repository, isTrusted, await stampsOf(repository)])
    this.#last = stamp === this.#stamp ? this.#answers : new Map()
    this.#answers = new Map()
    this.#size = 0
    this.#stamp = stamp
  }

  /** Nothing that was answered so far is used again. */
  forget(): void {
    this.#stamp = ''
  }

  wrap(objects: Objects): Objects {
    return Object.assign((query: ObjectQuery) => this.#ask(objects, query), { prefix: objects.prefix })
  }

  async #ask(objects: Objects, query: ObjectQuery): Promise<GitResult> {
    const key = JSON.stringify([query.args, query.input])
    const known = this.#answers.get(key) ?? this.#last.get(key)
    const answer = known ?? (await objects(query))
    const size = key.length + answer.stdout.length
    if (answer.ok && !this.#answers.has(key) && this.#size + size <= maxBytes) {
      this.#answers.set(key, answer)
      this.#size += size
    }
    return answer
  }
}

async function stampsOf({ gitDir, commonDir }: Repository): Promise<readonly string[]> {
  const paths = [...files.map((file) => join(commonDir, file)), join(gitDir, 'config.worktree')]
  return Promise.all(
    paths.map(async (path) => {
      const stats = await stat(path, { bigint: true }).catch(() => null)
      if (stats === null) return ''
      const isRacy = Date.now() - Number(stats.mtimeMs) < (stats.mtimeNs % 1_000_000_000n === 0n ? coarseRacyMs : racyMs)
      return `${stats.ino} ${stats.size} ${stats.mtimeNs} ${stats.ctimeNs}${isRacy ? ` ${performance.now()}` : ''}`
    }),
  )
}
