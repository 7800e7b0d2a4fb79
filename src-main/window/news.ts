import type { ShownJudgement, Snapshot, SnapshotNews } from '#bridge'
import type { DocumentSummary } from '#spec'

type Texts = Partial<Record<keyof ShownJudgement, string>>

/** A document of more sections than this tells only those that an outline shows, and no more of them. */
const mostSections = 300
const deepest = 3

/** Makes news of one snapshot after the other: telling the page what has not changed would cost every keystroke. */
export class News {
  #told: Texts = {}

  of(snapshot: Snapshot | null): SnapshotNews | null {
    if (snapshot === null) {
      this.#told = {}
      return null
    }
    const { judgement, ...rest } = snapshot
    const news = { root: rest.root, rest: JSON.stringify(rest) }
    if (judgement === null) {
      this.#told = {}
      return { ...news, judgement: null }
    }
    const changed: Texts = {}
    for (const [part, value] of Object.entries(shownOf(judgement)) as [keyof ShownJudgement, unknown][]) {
      const text = JSON.stringify(value)
      if (text !== this.#told[part]) changed[part] = text
    }
    this.#told = { ...this.#told, ...changed }
    return { ...news, judgement: changed }
  }
}

function shownOf(judgement: ShownJudgement): ShownJudgement {
  const { facts: _, ...parts } = judgement as ShownJudgement & { readonly facts?: unknown }
  return { ...parts, documents: parts.documents.map(withShownSections) }
}

function withShownSections(document: DocumentSummary): DocumentSummary {
  if (document.sections.length <= mostSections) return document
  return { ...document, sections: document.sections.filter(({ level }) => level <= deepest).slice(0, mostSections) }
}
