import { isDeepStrictEqual } from 'node:util'
import type { ShownJudgement, SnapshotNews } from '#bridge'
import type { DocumentSummary } from '#spec'

/** A document of more sections than this tells only those that an outline shows, and no more of them. */
const mostSections = 300
const deepest = 3

/** Makes news of one snapshot after the other: copying what has not changed into the page would cost every keystroke. */
export class News {
  #told: Readonly<Record<string, unknown>> = {}

  of(snapshot: SnapshotNews | null): SnapshotNews | null {
    if (snapshot === null || snapshot.judgement === null) {
      this.#told = {}
      return snapshot
    }
    const shown = shownOf(snapshot.judgement)
    const changed = Object.entries(shown).filter(([part, value]) => !isDeepStrictEqual(value, this.#told[part]))
    this.#told = { ...this.#told, ...shown }
    return { ...snapshot, judgement: Object.fromEntries(changed) }
  }
}

function shownOf(judgement: Partial<ShownJudgement>): Partial<ShownJudgement> {
  const { facts: _, ...parts } = judgement as Partial<ShownJudgement> & { readonly facts?: unknown }
  return parts.documents === undefined ? parts : { ...parts, documents: parts.documents.map(withShownSections) }
}

function withShownSections(document: DocumentSummary): DocumentSummary {
  if (document.sections.length <= mostSections) return document
  return { ...document, sections: document.sections.filter(({ level }) => level <= deepest).slice(0, mostSections) }
}
