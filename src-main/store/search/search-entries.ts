import type { ChunkName, Decision, DocumentSummary, Finding, HitKind, OpenItem, Place } from '#spec'
import { LazyFoldedText } from './fold-text'

/** The parts of the judgement that are searched, and the chunks of a long log, each as JSON. */
export type JudgementParts = Readonly<Partial<Record<SearchedPart | ChunkName, string>>>

type SearchedPart = 'documents' | 'decisions' | 'items' | 'findings'

/** The names of the decisions and their chunks. */
export function isDecisionPart(name: string): name is 'decisions' | ChunkName {
  return name === 'decisions' || name.startsWith('decisions:')
}

/** A decision, open item or finding. */
export interface SearchEntry {
  readonly kind: Exclude<HitKind, 'line'>
  readonly place: Place
  readonly label: string
  /** What is shown. */
  readonly title: string
  /** Everything that is searched: the title and what belongs to it. */
  readonly searched: LazyFoldedText
  /** In lower case, for the filters. */
  readonly kinds: readonly string[]
  readonly statuses: readonly string[]
  readonly owner: string
  readonly id: string
}

export function readEntries(part: 'items' | 'findings', json: string): readonly SearchEntry[] {
  const values: unknown = JSON.parse(json)
  return part === 'items' ? (values as readonly OpenItem[]).map(itemEntry) : (values as readonly Finding[]).map(findingEntry)
}

export function decisionEntry({ id, title, text, type, status, rawStatus, place }: Decision): SearchEntry {
  const words = { kinds: lower('decision', type), statuses: lower(status, rawStatus), owner: '', id: id.toLowerCase() }
  return { kind: 'decision', place, label: id, title: oneLine(title), searched: new LazyFoldedText(`${id} ${title} ${text}`), ...words }
}

function itemEntry({ kind, token, text, owner, place }: OpenItem): SearchEntry {
  const words = { kinds: lower('item', kind, token), statuses: ['open'], owner: owner?.toLowerCase() ?? '', id: '' }
  return { kind: 'item', place, label: token, title: oneLine(text), searched: new LazyFoldedText(`${token} ${text}`), ...words }
}

function findingEntry({ check, severity, message, place }: Finding): SearchEntry {
  const words = { kinds: lower('finding', severity, check), statuses: [], owner: '', id: '' }
  return { kind: 'finding', place, label: severity, title: oneLine(message), searched: new LazyFoldedText(oneLine(message)), ...words }
}

/** What the filters know of a document, in lower case. */
export interface DocumentWords {
  readonly kind: string
  readonly statuses: readonly string[]
  readonly owners: readonly string[]
}

export function readDocumentWords(json: string): ReadonlyMap<string, DocumentWords> {
  const documents = JSON.parse(json) as readonly DocumentSummary[]
  return new Map(
    documents.map(({ path, kind, metadata }) => {
      const values = (wanted: RegExp) => lower(...Object.entries(metadata).flatMap(([key, value]) => (wanted.test(key) ? [value] : [])))
      return [path, { kind, statuses: values(/^status$/i), owners: values(/^(owner|author)s?$/i) }]
    }),
  )
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function lower(...words: readonly string[]): readonly string[] {
  return words.map((word) => word.toLowerCase()).filter((word) => word !== '')
}
