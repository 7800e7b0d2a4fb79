import type { Outcome } from '#bridge'
import type { ContractOrigin, Edit } from '#spec'
import type { EngineClient } from '../engine/index'
import { ok, problem } from './outcome'
import type { PresentTexts } from './present-texts'

/** The contract of SPEC in ACTIVE_SPEC: where each value comes from, and the edits that write it. Writes nothing. */
export class ContractService {
  readonly #engine: EngineClient
  readonly #present: PresentTexts

  constructor(engine: EngineClient, present: PresentTexts) {
    this.#engine = engine
    this.#present = present
  }

  edits(names: readonly string[]): Promise<Outcome<readonly Edit[]>> {
    return this.#present.ask(async () => {
      const answer = await this.#engine.query('hydrationEdits', [names])
      return answer.ok ? ok(answer.value) : problem(answer.code, answer.reason)
    })
  }

  async origins(): Promise<Outcome<Readonly<Record<string, ContractOrigin>>>> {
    const answer = await this.#engine.query('contractOrigins', [], { isBackground: true })
    return answer.ok ? ok(answer.value) : problem(answer.code, answer.reason)
  }
}
