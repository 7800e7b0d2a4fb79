import { Sequencer } from '../../base/sequencer'
import { requireOutput } from '../run-git'
import type { Objects } from './objects'

/** When commits were made, in seconds since 1970, by hash. Each is asked about once, since it does not change. */
export class CommitTimes {
  readonly #queue = new Sequencer()
  #known: ReadonlyMap<string, number> = new Map()

  /** A commit that is missing has no time. Throws `GitError`. */
  read(objects: Objects, commits: ReadonlySet<string>): Promise<ReadonlyMap<string, number>> {
    return this.#queue.run(async () => {
      const asked = [...commits].filter((commit) => !this.#known.has(commit))
      if (asked.length > 0) {
        const args = ['rev-list', '--no-walk=unsorted', '--timestamp', '--ignore-missing', '--stdin']
        const output = requireOutput(await objects({ args, input: `${asked.join('\n')}\n` })).toString('utf8')
        this.#known = new Map([...this.#known, ...parseTimes(output)])
      }
      return this.#known
    })
  }
}

/** Pure: "seconds SPACE hash LF", repeated. */
export function parseTimes(output: string): ReadonlyMap<string, number> {
  return new Map(
    output.split('\n').flatMap((line): [string, number][] => {
      const match = /^(\d+) ([0-9a-f]+)$/.exec(line)
      return match?.[1] !== undefined && match[2] !== undefined ? [[match[2], Number(match[1])]] : []
    }),
  )
}
