import type { DocumentWords, SearchEntry } from './search-entries'
import type { SearchQuery } from './search-query'
import { isWord } from './text-matcher'

type Filters = SearchQuery['filters']

/** Whether the filters look for entries alone, since they say nothing of the text that is looked for. */
export function isEntriesOnly({ terms, filters }: SearchQuery): boolean {
  return terms.length === 0 && filters.id.length === 0
}

export function isInPath(filters: Filters, path: string): boolean {
  return fits(filters.in, (part) => path.toLowerCase().includes(part))
}

/** Whether the lines of a document pass the filters on it; `id` is looked for in each line. */
export function passesDocument(filters: Filters, words: DocumentWords | undefined): boolean {
  return (
    fits(filters.kind, (kind) => words?.kind.startsWith(kind) === true) &&
    fits(filters.status, (status) => words?.statuses.some((other) => other.includes(status)) === true) &&
    fits(filters.owner, (owner) => words?.owners.some((other) => other.includes(withoutAt(owner))) === true)
  )
}

export function passesEntry(filters: Filters, entry: SearchEntry, words: DocumentWords | undefined): boolean {
  return (
    fits(filters.kind, (kind) => entry.kinds.some((other) => other.startsWith(kind)) || words?.kind.startsWith(kind) === true) &&
    fits(filters.status, (status) => entry.statuses.some((other) => other.includes(status))) &&
    fits(filters.owner, (owner) => entry.owner.includes(withoutAt(owner))) &&
    fits(filters.id, (id) => entry.id === id)
  )
}

/** Whether a range is a whole id: not a part of a longer one such as `D-10`, `D-1-a` or `1.D-1`. */
export function isCitation(text: string, from: number, to: number): boolean {
  return isWord(text, from, to) && !/[\p{L}\p{N}][-.]$/u.test(text.slice(0, from)) && !/^[-.][\p{L}\p{N}]/u.test(text.slice(to))
}

function fits(wanted: readonly string[], accepts: (value: string) => boolean): boolean {
  return wanted.length === 0 || wanted.some(accepts)
}

function withoutAt(owner: string): string {
  return owner.replace(/^@/, '')
}
