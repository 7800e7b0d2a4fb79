import { createHash } from 'node:crypto'
import type { DocumentId, Outcome, RecoverableText } from '#bridge'
import { type KeptText, type KeptTexts, newTextShape, saveDocument } from '../files/index'
import type { Documents } from './documents'
import { ok, problem } from './outcome'
import type { PresentTexts } from './present-texts'
import { untakenReason } from './unsaved-journal'

/** All texts that are in no document any more: discarded, replaced, or unsaved in an earlier session and not put back. */
export class RecoveryService {
  readonly #root: string
  readonly #documents: Documents
  readonly #texts: KeptTexts
  readonly #present: PresentTexts

  constructor(root: string, documents: Documents, texts: KeptTexts, present: PresentTexts) {
    this.#root = root
    this.#documents = documents
    this.#texts = texts
    this.#present = present
  }

  async list(): Promise<Outcome<readonly RecoverableText[]>> {
    const texts = await this.#all()
    return ok(texts.map(({ key, path, why, at }) => ({ key, path, why, at, id: this.#documents.byPath(path)?.id ?? null })))
  }

  async text(key: string): Promise<Outcome<string>> {
    const entry = await this.#find(key)
    return entry === undefined ? notKept : ok(entry.text)
  }

  /** Writes a text whose document is gone. */
  async restore(key: string): Promise<Outcome<DocumentId>> {
    const outcome = await this.#restore(key)
    await this.#present.refresh()
    return outcome
  }

  async #restore(key: string): Promise<Outcome<DocumentId>> {
    const entry = await this.#find(key)
    if (entry === undefined) return notKept
    const { path, text, shape } = entry
    const saved = await saveDocument({ root: this.#root, path, text, shape: shape ?? newTextShape, baseHash: null, overwrite: false })
    return saved.ok ? ok(this.#documents.idOf(path)) : problem('failed', saved.message)
  }

  async remove(key: string): Promise<Outcome> {
    try {
      const untaken = this.#documents.unsaved.untaken.find(({ path }) => keyOf(path) === key)
      if (untaken !== undefined) await this.#documents.unsaved.removeUntaken(untaken.path)
      else await this.#texts.remove(key)
      return ok()
    } catch {
      return problem('failed', "The text could not be deleted, because the application's data folder cannot be written to.")
    }
  }

  async #find(key: string): Promise<KeptText | undefined> {
    return (await this.#all()).find((candidate) => candidate.key === key)
  }

  /** Newest first. */
  async #all(): Promise<readonly KeptText[]> {
    const untaken = this.#documents.unsaved.untaken.map(({ path, text, shape, at }) => ({
      key: keyOf(path),
      path,
      text,
      shape,
      at,
      why: untakenReason,
    }))
    return [...untaken, ...(await this.#texts.list())].sort((a, b) => b.at - a.at)
  }
}

function keyOf(path: string): string {
  return `unsaved-${createHash('sha256').update(path).digest('hex').slice(0, 32)}`
}

const notKept = problem('not-found', 'This text is not kept any more.')
