import type { SearchEntry } from './search-entries'

type EntryPart = 'decisions' | 'items' | 'findings'

interface EntriesOfDocument {
  readonly all: readonly SearchEntry[]
  readonly byLine: ReadonlyMap<number, SearchEntry>
}

const noEntries: EntriesOfDocument = { all: [], byLine: new Map() }

/** The decisions, open items and findings of the last judgement, by document and line. */
export class EntryIndex {
  readonly #parts = new Map<EntryPart, ReadonlyMap<string, EntriesOfDocument>>()

  set(part: EntryPart, entries: readonly SearchEntry[]): void {
    const byPath = Map.groupBy(entries, ({ place }) => place.path)
    this.#parts.set(
      part,
      new Map(Array.from(byPath, ([path, all]) => [path, { all, byLine: new Map(all.map((entry) => [entry.place.line, entry])) }])),
    )
  }

  of(part: EntryPart, path: string): readonly SearchEntry[] {
    return this.#entriesOf(part, path).all
  }

  /** The decision or open item that begins in a line. */
  atLine(path: string, line: number): SearchEntry | undefined {
    return this.#entriesOf('decisions', path).byLine.get(line) ?? this.#entriesOf('items', path).byLine.get(line)
  }

  #entriesOf(part: EntryPart, path: string): EntriesOfDocument {
    return this.#parts.get(part)?.get(path) ?? noEntries
  }
}
