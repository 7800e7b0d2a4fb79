import type { NamedItem, Outcome, ReviewedReply } from '#bridge'
import { type Edit, EngineSession, type Workspace } from '#spec'
import type { MemoryMain } from './memory-main'

const refused = { ok: false, problem: { code: 'failed', message: 'The engine refused.' } } as const

/** Lets the engine itself answer what the window asks about the texts of a main side in memory, and judges them after each change. */
export class EngineMain {
  readonly #main: MemoryMain
  readonly #session: EngineSession
  #workspace: Workspace
  /** What a discard goes back to, by id. */
  readonly committed: Readonly<Record<string, string>>

  constructor(main: MemoryMain, committed: Readonly<Record<string, string>>) {
    this.#main = main
    this.#workspace = main.workspace()
    this.#session = new EngineSession(() => this.#workspace)
    this.committed = committed
    this.#answerRequests()
    this.judge()
  }

  judge(): void {
    const workspace = this.#main.workspace()
    const isSame = workspace.documents.every(({ text }, index) => text === this.#workspace.documents[index]?.text)
    if (!isSame) this.#workspace = workspace
    this.#main.judge(this.#session.judge())
    this.#main.publish()
  }

  #answerRequests(): void {
    const about =
      <Input, Value>(read: (input: Input) => Value | null) =>
      async (input: Input): Promise<Outcome<Value>> => {
        this.judge()
        const value = read(input)
        return value === null ? refused : { ok: true, value }
      }
    const discard = about((id: string) => {
      const [committed, present] = [this.committed[id] ?? '', this.#main.textOf(id)]
      return committed === present ? null : { id, path: id, status: 'modified', committed, present }
    })
    const reference = ({ document, ...item }: NamedItem) => ({ ...item, path: document })
    const edits = (found: { readonly kind: string; readonly edits?: readonly Edit[] }) => found.edits ?? null
    Object.assign(this.#main.bridge, {
      hydrationEdits: about((names: readonly string[]) => this.#session.hydrationEdits(names)),
      draftDecision: about(() => this.#session.draftDecision()),
      decisionEdits: about((draft: Parameters<EngineSession['decisionEdits']>[0]) => this.#session.decisionEdits(draft)),
      waivableFindings: about((path: string) => this.#session.waivableFindings(path)),
      waiverEdits: about(({ finding, reason }: { finding: string; reason: string }) => edits(this.#session.waiverEdits(finding, reason))),
      reviewReply: about(({ id, reply }: ReviewedReply) => ({ version: 1, review: this.#session.reviewReply(id, reply) })),
      replyEdits: about(({ id, reply, taken }: ReviewedReply) => this.#session.replyEdits(id, reply, taken)),
      answerItem: about(({ item, answer, keepsItem }: { item: NamedItem; answer: string; keepsItem: boolean }) => {
        const answered = this.#session.answerItem(reference(item), { text: answer, keepsItem })
        return answered.kind === 'edits' ? answered : null
      }),
      taskFromItem: about((item: NamedItem) => edits(this.#session.taskFromItem(reference(item)))),
      discardPreview: discard,
      prepareDiscard: discard,
    })
  }
}
