import type { Cockpit } from '../../state/cockpit'
import { DefinedIds } from './defined-ids'

/** The ids that the last judgement defines, read again only when they have changed. */
export class IdSource {
  readonly #cockpit: Cockpit
  #sources: readonly unknown[] = []
  #ids: DefinedIds | null = null

  constructor(cockpit: Cockpit) {
    this.#cockpit = cockpit
  }

  /** Null before the first judgement. The same object as long as no id has changed. */
  read(): DefinedIds | null {
    const { snapshot, requirements } = this.#cockpit.store.getState()
    const judgement = snapshot?.judgement
    if (!judgement) return this.#ids
    void this.#cockpit.actions.loadRequirements()
    const sources = [judgement.decisions, judgement.features, requirements.requirements]
    if (this.#ids !== null && sources.every((source, at) => source === this.#sources[at])) return this.#ids
    this.#sources = sources
    this.#ids = new DefinedIds(judgement, requirements)
    return this.#ids
  }
}
