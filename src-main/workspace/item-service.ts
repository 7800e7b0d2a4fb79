import type { ItemAnswer, NamedItem, Outcome } from '#bridge'
import type { Answer, Edit, ItemReference } from '#spec'
import type { EngineClient } from '../engine/index'
import { documentGone } from './document-gone'
import type { Documents } from './documents'
import { ok, problem } from './outcome'
import type { PresentTexts } from './present-texts'

/** Finds the edits that settle an open item. Writes nothing. */
export class ItemService {
  readonly #documents: Documents
  readonly #engine: EngineClient
  readonly #present: PresentTexts

  constructor(documents: Documents, engine: EngineClient, present: PresentTexts) {
    this.#documents = documents
    this.#engine = engine
    this.#present = present
  }

  answer(item: NamedItem, answer: Answer): Promise<Outcome<ItemAnswer>> {
    return this.#present.ask(() => this.#answer(item, answer))
  }

  task(item: NamedItem): Promise<Outcome<readonly Edit[]>> {
    return this.#present.ask(() => this.#task(item))
  }

  async #answer(item: NamedItem, answer: Answer): Promise<Outcome<ItemAnswer>> {
    const reference = this.#reference(item)
    if (!reference.ok) return reference
    const answered = await this.#engine.query('answerItem', [reference.value, answer])
    if (!answered.ok) return problem(answered.code, answered.reason)
    const { value } = answered
    switch (value.kind) {
      case 'edits':
        return ok({ edits: value.edits, line: value.line })
      case 'no-item':
        return itemGone
      case 'refused':
        return problem('invalid', answer.text.trim() === '' ? 'Write the answer.' : explainAnswer)
    }
  }

  async #task(item: NamedItem): Promise<Outcome<readonly Edit[]>> {
    const reference = this.#reference(item)
    if (!reference.ok) return reference
    const made = await this.#engine.query('taskFromItem', [reference.value])
    if (!made.ok) return problem(made.code, made.reason)
    const { value } = made
    switch (value.kind) {
      case 'edits':
        return ok(value.edits)
      case 'no-item':
        return itemGone
      case 'is-task':
        return problem('invalid', 'This is a task of ACTIVE_SPEC already.')
      case 'no-plan':
        return problem('not-found', 'There is no single ACTIVE_SPEC.md whose tasks could take it.')
      case 'no-tasks':
        return problem('invalid', `${value.path} has no list of tasks whose form is certain. Write its first task by hand.`)
      case 'refused':
        return problem('invalid', 'With these words it would not be read back as one task. Write it by hand.')
    }
  }

  #reference({ document: id, kind, text, before }: NamedItem): Outcome<ItemReference> {
    const document = this.#documents.byId(id)
    if (!document) return documentGone
    if (document.readOnlyReason !== null) return problem('read-only', document.readOnlyReason)
    return ok({ path: document.path, kind, text, before })
  }
}

const itemGone = problem('stale', 'This item is no longer in the text, which has changed.')
const explainAnswer = 'With these words the text would not be read as answered. Write them without tags, comments and line breaks.'
