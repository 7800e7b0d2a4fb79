import { isSame } from '../memo/is-same'
import { memoizeCollect } from '../memo/memoize-collect'
import { memoizeLast } from '../memo/memoize-last'
import type { DocumentSummary, SectionSummary } from '../model/document-summary'
import { type ChunkedDecisions, type ChunkName, DecisionSerializer } from './decision-chunks'
import { DecisionReader } from './decision-reader'
import type { Judgement } from './judgement'
import { type ListChunkName, ListSerializer } from './list-chunks'
import { isChunkedList, ListReader } from './list-reader'

/** A document of more sections than this is serialized with those that an outline shows, and no more of them. */
const maxSections = 300
const maxLevel = 3

/** The parts of a judgement, and all `sections` of those documents, by path, whose summary holds only some of theirs. */
export interface SerializedJudgement extends Judgement {
  readonly sections: Readonly<Record<string, readonly SectionSummary[]>>
}

export type JudgementPart = keyof SerializedJudgement

/**
 * JSON by part. A long list is a `ChunkedList`, the decisions of a long log are `ChunkedDecisions`, and each chunk is a text of its
 * own.
 */
export type JudgementTexts = Readonly<Partial<Record<JudgementPart | ChunkName | ListChunkName, string>>>

/** Serializes one judgement after the other, each time only the parts that changed: the first time all. */
export class JudgementSerializer {
  readonly #last = new Map<JudgementPart, { readonly value: unknown; readonly text: string }>()
  readonly #lists = new Map<JudgementPart, ListSerializer>()
  readonly #decisions = new DecisionSerializer()
  readonly #listLong = memoizeCollect((document: DocumentSummary) => (isLong(document) ? [document] : []))
  #lastDecisions: Judgement['decisions'] | null = null

  changes(judgement: Judgement): JudgementTexts {
    const changes: Partial<Record<JudgementPart | ChunkName | ListChunkName, string>> = {}
    const { decisions, ...parts } = partsOf(judgement, this.#listLong(judgement.documents))
    if (this.#lastDecisions === null || !isUnchanged(this.#lastDecisions, decisions))
      Object.assign(changes, this.#decisions.changes(decisions))
    this.#lastDecisions = decisions
    for (const [part, value] of Object.entries(parts) as [JudgementPart, unknown][]) {
      const last = this.#last.get(part)
      if (last && isUnchanged(last.value, value)) continue
      if (Array.isArray(value)) {
        Object.assign(changes, this.#list(part).changes(value))
        this.#last.set(part, { value, text: '' })
        continue
      }
      const text = JSON.stringify(value)
      if (text !== last?.text) changes[part] = text
      this.#last.set(part, { value, text })
    }
    return changes
  }

  #list(part: JudgementPart): ListSerializer {
    const list = this.#lists.get(part) ?? new ListSerializer(part)
    this.#lists.set(part, list)
    return list
  }
}

function partsOf(judgement: Judgement, long: readonly DocumentSummary[]): SerializedJudgement {
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
  readonly #lists = new Map<JudgementPart, ListReader>()
  readonly #decisions = new DecisionReader()
  #lastDecisions: Judgement['decisions'] = []
  /** A document without other sections stays the same object, and so does the list while nothing changed. */
  readonly #withSections = memoizeLast((documents: Judgement['documents'], all: SerializedJudgement['sections']) =>
    documents.map((document) => {
      const sections = all[document.path]
      return sections === undefined ? document : { ...document, sections }
    }),
  )

  part<Part extends JudgementPart>(texts: JudgementTexts, part: Part): SerializedJudgement[Part] {
    const text = texts[part]
    if (part === 'decisions') return this.#readDecisions(texts) as SerializedJudgement[Part]
    if (text === undefined) throw new Error(`The judgement has no ${part}.`)
    const known = this.#read.get(part)
    const value: unknown = known?.text === text ? known.value : JSON.parse(text)
    if (known?.text !== text) this.#read.set(part, { text, value })
    return (isChunkedList(value) ? this.#list(part).read(value, (name) => texts[name]) : value) as SerializedJudgement[Part]
  }

  #list(part: JudgementPart): ListReader {
    const list = this.#lists.get(part) ?? new ListReader()
    this.#lists.set(part, list)
    return list
  }

  /** With all sections. */
  judgement(texts: JudgementTexts): Judgement {
    const names = Object.keys(texts).filter((name): name is JudgementPart => name !== 'sections' && !name.includes(':'))
    const parts = Object.fromEntries(names.map((part) => [part, this.part(texts, part)]))
    return { ...(parts as unknown as Judgement), documents: this.documents(texts) }
  }

  documents(texts: JudgementTexts): Judgement['documents'] {
    return this.#withSections(this.part(texts, 'documents'), this.part(texts, 'sections'))
  }

  #readDecisions(texts: JudgementTexts): Judgement['decisions'] {
    if (texts.decisions === undefined) throw new Error('The judgement has no decisions.')
    const known = this.#read.get('decisions')
    const index = known?.text === texts.decisions ? known.value : (JSON.parse(texts.decisions) as Judgement['decisions'] | ChunkedDecisions)
    this.#read.set('decisions', { text: texts.decisions, value: index })
    if (Array.isArray(index)) return index
    const decisions = this.#decisions.read(index as ChunkedDecisions, (name) => texts[name])
    if (!isSame(decisions, this.#lastDecisions)) this.#lastDecisions = decisions
    return this.#lastDecisions
  }
}
