import { createHash } from 'node:crypto'
import type { JudgedRequirements, Outcome } from '#bridge'
import { ok } from './outcome'
import type { WorkspaceJudgement } from './workspace-judgement'

/** The requirements of the last judgement, which no snapshot has. */
export class RequirementService {
  readonly #judgement: WorkspaceJudgement

  constructor(judgement: WorkspaceJudgement) {
    this.#judgement = judgement
  }

  /** Null when `known` is their version, and before the first judgement. */
  list(known: string): Outcome<JudgedRequirements | null> {
    const { engine, reader } = this.#judgement
    const texts = engine.judged?.judgement
    if (texts === undefined) return ok(null)
    const version = createHash('sha256')
      .update(texts.requirements ?? '')
      .digest('hex')
      .slice(0, 24)
    return ok(version === known ? null : { version, requirements: reader.part(texts, 'requirements') })
  }
}
