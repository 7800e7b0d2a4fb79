import type { EngineOutcome } from '../engine/index'
import type { LogText } from '../git/index'

type AskIds = (logs: readonly LogText[]) => Promise<EngineOutcome<readonly (readonly string[])[]>>

/** Ids of the decisions in other branches' logs. Results of the last reading are kept by git object: only new objects are read. */
export class BranchLogs {
  readonly #ask: AskIds
  #last: ReadonlyMap<string, readonly string[]> = new Map()
  #ids = new Map<string, readonly string[]>()
  /** Why some ids are not known, in a sentence; null when all are. */
  errorMessage: string | null = null

  constructor(ask: AskIds) {
    this.#ask = ask
  }

  /** Begins a new reading: results that the last one did not use are dropped. */
  begin(): void {
    this.#last = this.#ids
    this.#ids = new Map()
    this.errorMessage = null
  }

  async decisionIds(logs: readonly LogText[]): Promise<readonly (readonly string[])[]> {
    const unknown = logs.filter((log) => !this.#last.has(keyOf(log)))
    const answer = unknown.length === 0 ? ({ ok: true, value: [] } as const) : await this.#ask(unknown)
    if (!answer.ok) this.errorMessage = `The decisions of other branches are not all known. ${answer.reason}`
    const found = new Map(answer.ok ? unknown.map((log, index) => [keyOf(log), answer.value[index] ?? []]) : [])
    return logs.map((log) => {
      const ids = found.get(keyOf(log)) ?? this.#last.get(keyOf(log))
      if (ids !== undefined && log.blob !== '') this.#ids.set(keyOf(log), ids)
      return ids ?? []
    })
  }
}

function keyOf({ blob, path }: LogText): string {
  return `${blob} ${path}`
}
