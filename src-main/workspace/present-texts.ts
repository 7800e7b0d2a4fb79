import type { DocumentId, Outcome } from '#bridge'
import type { Judgement } from '#spec'
import { documentGone } from './document-gone'
import type { RepositoryView } from './repository-view'
import type { SnapshotPublisher } from './snapshot-publisher'
import type { TextDocument } from './text-document'
import type { WorkspaceJudgement } from './workspace-judgement'

/** Answers about the texts as they are now, and no sooner than the window knows what an answer names. */
export class PresentTexts {
  readonly #view: RepositoryView
  readonly #judgement: WorkspaceJudgement
  readonly #publisher: SnapshotPublisher

  constructor(view: RepositoryView, judgement: WorkspaceJudgement, publisher: SnapshotPublisher) {
    this.#view = view
    this.#judgement = judgement
    this.#publisher = publisher
  }

  /** Runs a query on the current texts and history, and returns after the window has every finding that the result may name. */
  async ask<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    const { engine } = this.#judgement
    await this.#view.git.idle()
    await engine.idle()
    const answer = await ask()
    await engine.idle()
    return this.afterSnapshot(answer)
  }

  askOf<Value>(id: DocumentId, ask: (document: TextDocument) => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
    return this.ask(async () => {
      const document = this.#view.documents.byId(id)
      return document ? ask(document) : documentGone
    })
  }

  /** Publishes a pending snapshot first, so that no result names an id or a finding that the window does not have. */
  afterSnapshot<Answer>(answer: Answer): Answer {
    this.#publisher.flush()
    return answer
  }

  /** Reads the disk and git again, and publishes what changed: on focus, after a commit, after documents were created. */
  async refresh(): Promise<void> {
    const { documents, git, deadLinks } = this.#view
    deadLinks.refresh()
    await Promise.all([documents.refresh(), git.refresh()])
    this.#judgement.engine.judgeOnNewDay()
    this.#publisher.flush()
  }

  /** The judgement of the current texts with their history; null when the engine failed on them. */
  async judgement(): Promise<Judgement | null> {
    const { engine, reader } = this.#judgement
    await this.#view.git.idle()
    const judgement = await engine.currentJudgement()
    return this.afterSnapshot(judgement && reader.judgement(judgement))
  }
}
