import type { SearchedDocument, SearchHit, SearchRequest, SearchResults } from '#spec'
import type { Connection } from '../connection'
import { DecisionEntries } from './decision-entries'
import { isEntriesOnly, isInPath, passesDocument, passesEntry } from './entry-filters'
import { EntryIndex } from './entry-index'
import { LazyFoldedText } from './fold-text'
import { indexLines } from './index-lines'
import { createQueryMatcher } from './query-matcher'
import { type DocumentWords, type JudgementParts, readDocumentWords, readEntries, type SearchEntry } from './search-entries'
import { parseSearchQuery, type SearchQuery } from './search-query'
import { snippetOf } from './snippet'
import { type IndexedText, TextIndex } from './text-index'
import type { TextMatcher } from './text-matcher'

/** The most hits listed of one document and of all; the others are counted. */
const maxHitsOfDocument = 100
const maxHits = 500

interface SearchedText {
  readonly version: number
  readonly lines: readonly IndexedText[]
  /** Ids of the lines, side by side, because a search looks at each of them. */
  readonly ids: Uint32Array
}

/** One search on its way through the documents. */
interface Search {
  readonly query: SearchQuery
  readonly matcher: TextMatcher
  /** 1 for the ids of the texts that the matcher finds; null when only entries are looked for. */
  readonly marked: Uint8Array | null
  /** Filters other than the path are used. */
  readonly isFiltered: boolean
}

/** Searches the present texts of one repository and the last judgement of them. */
export class SearchIndex {
  readonly #texts: TextIndex
  readonly #kindOrder: readonly string[]
  readonly #documents = new Map<string, SearchedText>()
  readonly #entries = new EntryIndex()
  readonly #decisions = new DecisionEntries()
  #words: ReadonlyMap<string, DocumentWords> = new Map()

  /** `kindOrder`: kinds of documents in the order of the results. Throws when the database is damaged. */
  constructor(connection: Connection, kindOrder: readonly string[]) {
    this.#texts = new TextIndex(connection)
    this.#kindOrder = kindOrder
  }

  setText(path: string, version: number, text: string): void {
    const lines = indexLines(this.#texts, text, this.#documents.get(path)?.lines ?? [])
    this.#documents.set(path, { version, lines, ids: Uint32Array.from(lines, ({ id }) => id) })
  }

  removeText(path: string): void {
    this.#documents.delete(path)
  }

  /** The parts and chunks that changed; the others stay. */
  setJudgement(parts: JudgementParts): void {
    if (parts.documents !== undefined) this.#words = readDocumentWords(parts.documents)
    for (const part of ['items', 'findings'] as const) {
      const json = parts[part]
      if (json !== undefined) this.#entries.set(part, readEntries(part, json))
    }
    const decisions = this.#decisions.read(parts)
    if (decisions !== null) this.#entries.set('decisions', decisions)
  }

  /** Writes what is new to the database, and removes texts that no document has any more. */
  flush(): void {
    this.#texts.flush()
    this.#texts.prune(() => new Set(Array.from(this.#documents.values(), ({ lines }) => lines).flat()))
  }

  search(request: SearchRequest): SearchResults {
    const query = parseSearchQuery(request.query)
    const { in: _, ...others } = query.filters
    const isFiltered = Object.values(others).some((values) => values.length > 0)
    if (query.text === '' && !isFiltered) return { documents: [], count: 0, problem: null }
    const matcher = createQueryMatcher(query, request)
    if (typeof matcher === 'string') return { documents: [], count: 0, problem: matcher }
    const search = { query, matcher, marked: isEntriesOnly(query) ? null : this.#texts.mark(matcher), isFiltered }
    const documents: SearchedDocument[] = []
    let listed = 0
    for (const path of this.#orderedPaths()) {
      if (!isInPath(query.filters, path)) continue
      const found = this.#searchDocument(path, search, Math.min(maxHitsOfDocument, maxHits - listed))
      if (found.count > 0) documents.push(found)
      listed += found.hits.length
    }
    return { documents, count: documents.reduce((sum, { count }) => sum + count, 0), problem: null }
  }

  #searchDocument(path: string, search: Search, limit: number): SearchedDocument {
    const { lines, ids, version } = this.#documents.get(path) as SearchedText
    const { query, matcher, marked } = search
    const words = this.#words.get(path)
    const entries = this.#entriesFor(path, search).filter(
      (entry) => passesEntry(query.filters, entry, words) && matcher.matches(entry.searched),
    )
    const hits: SearchHit[] = entries.slice(0, limit).map((entry) => entryHit(entry, matcher))
    let count = entries.length
    if (marked !== null && passesDocument(query.filters, words)) {
      const taken = new Set(entries.flatMap(({ kind, place }) => (kind === 'finding' ? [] : [place.line])))
      let start = 0
      let measured = 0
      for (let at = 0; at < ids.length; at += 1) {
        if (marked[ids[at] as number] !== 1 || taken.has(at + 1)) continue
        count += 1
        if (hits.length >= limit) continue
        for (; measured < at; measured += 1) start += (lines[measured] as IndexedText).text.length + 1
        hits.push({ ...lineHit(lines[at] as IndexedText, at + 1, start, matcher, this.#entries.atLine(path, at + 1)), version })
      }
    }
    return { path, hits: hits.sort((a, b) => a.line - b.line), count }
  }

  /** Without a filter the lines find decisions and items too; only findings have words of their own. */
  #entriesFor(path: string, { isFiltered }: Search): readonly SearchEntry[] {
    const findings = this.#entries.of('findings', path)
    return isFiltered ? [...this.#entries.of('decisions', path), ...this.#entries.of('items', path), ...findings] : findings
  }

  #orderedPaths(): readonly string[] {
    const rank = (path: string) => {
      const at = this.#kindOrder.indexOf(this.#words.get(path)?.kind ?? '')
      return at < 0 ? this.#kindOrder.length : at
    }
    return [...this.#documents.keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
  }
}

function lineHit(
  line: IndexedText,
  number: number,
  start: number,
  matcher: TextMatcher,
  entry: SearchEntry | undefined,
): Omit<SearchHit, 'version'> {
  const marks = matcher.marks(line)
  const first = marks[0] ?? { from: 0, to: 0 }
  const range = { from: start + first.from, to: start + first.to }
  // The judgement may be of another version, so that the entry begins in another line now.
  const isEntry = entry !== undefined && line.text.includes(entry.label === '' ? entry.title : entry.label)
  if (!isEntry) return { kind: 'line', line: number, range, label: '', ...snippetOf(line.text, marks) }
  const title = new LazyFoldedText(entry.title)
  const shown = matcher.matches(title) ? snippetOf(entry.title, matcher.marks(title)) : snippetOf(line.text, marks)
  return { kind: entry.kind, line: number, range, label: entry.label, ...shown }
}

function entryHit({ kind, place, label, title }: SearchEntry, matcher: TextMatcher): SearchHit {
  return { kind, line: place.line, range: place.range, version: null, label, ...snippetOf(title, matcher.marks(new LazyFoldedText(title))) }
}
