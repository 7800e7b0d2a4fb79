import { isSame } from '../memo/is-same'
import type { DocumentSummary, SectionSummary } from '../model/document-summary'
import type { Judgement } from './judgement'

/** A document of more sections than this is serialized with those that an outline shows, and no more of them. */
const maxSections = 300
const maxLevel = 3

/** The parts of a judgement, and all `sections` of those documents, by path, whose summary holds only some of theirs. */
export interface SerializedJudgement extends Judgement {
  readonly sections: Readonly<Record<string, readonly SectionSummary[]>>
}

export type JudgementPart = keyof SerializedJudgement

/** JSON by part. */
export type JudgementTexts = Readonly<Partial<Record<JudgementPart, string>>>

/** Serializes one judgement after the other, each time only the parts that changed: the first time all. */
export class JudgementSerializer {
  readonly #last = new Map<JudgementPart, { readonly value: unknown; readonly text: string }>()

  changes(judgement: Judgement): JudgementTexts {
    const changes: Partial<Record<JudgementPart, string>> = {}
    for (const [part, value] of Object.entries(partsOf(judgement)) as [JudgementPart, unknown][]) {
      const last = this.#last.get(part)
      if (last && isUnchanged(last.value, value)) continue
      const text = JSON.stringify(value)
      if (text !== last?.text) changes[part] = text
      this.#last.set(part, { value, text })
    }
    return changes
  }
}

function partsOf(judgement: Judgement): SerializedJudgement {
  const long = judgement.documents.filter(isLong)
  const sections = Object.fromEntries(long.map(({ path, sections: all }) => [path, all]))
  return { ...judgement, documents: long.length === 0 ? judgement.documents : judgement.documents.map(withShownSections), sections }
}

function isLong({ sections }: DocumentSummary): boolean {
  return sections.length > maxSections
}

function withShownSections(document: DocumentSummary): DocumentSummary {
  if (!isLong(document)) return document
  return { ...document, sections: document.sections.filter(({ level }) => level <= maxLevel).slice(0, maxSections) }
}

function isUnchanged(before: unknown, after: unknown): boolean {
  return Object.is(before, after) || (Array.isArray(before) && Array.isArray(after) && isSame(before, after))
}

/** A judgement as it was serialized, read part by part; a part whose text is the same is the same object. */
export class JudgementReader {
  readonly #read = new Map<JudgementPart, { readonly text: string; readonly value: unknown }>()

  part<Part extends JudgementPart>(texts: JudgementTexts, part: Part): SerializedJudgement[Part] {
    const text = texts[part]
    if (text === undefined) throw new Error(`The judgement has no ${part}.`)
    const known = this.#read.get(part)
    const value: unknown = known?.text === text ? known.value : JSON.parse(text)
    if (known?.text !== text) this.#read.set(part, { text, value })
    return value as SerializedJudgement[Part]
  }

  /** With all sections. */
  judgement(texts: JudgementTexts): Judgement {
    const { sections: _, ...names } = texts
    const parts = Object.fromEntries((Object.keys(names) as JudgementPart[]).map((part) => [part, this.part(texts, part)]))
    return { ...(parts as unknown as Judgement), documents: this.documents(texts) }
  }

  documents(texts: JudgementTexts): Judgement['documents'] {
    const sections = this.part(texts, 'sections')
    const documents = this.part(texts, 'documents')
    return documents.map((document) => ({ ...document, sections: sections[document.path] ?? document.sections }))
  }
}
