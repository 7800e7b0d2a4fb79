import { findInSections } from '../../markdown/sections/read-sections'
import type { DocumentTree } from '../../markdown/sections/tree'
import { links } from '../../reading/links/read-links'
import { resolveLink } from '../../reading/links/resolve-link'
import { fieldOf } from './log-entry'
import type { ReadEntry } from './merge-index'
import type { ListedRecord } from './model'
import { isInRecordFolder } from './record-folders'
import { recordName } from './record-name'
import { isRecordPath } from './record-path'

/**
 * The entries that name a record: by a link to its file, whose number is that of the entry. With `byNumber`, as in an index,
 * also those that have nothing but its number.
 */
export function listedRecords(
  path: string,
  outline: DocumentTree,
  entries: readonly ReadEntry[],
  byNumber: boolean,
): readonly ListedRecord[] {
  if (!byNumber && !/\.md\b/i.test(outline.text)) return []
  const all = recordLinks(path, outline)
  if (!byNumber && all.length === 0) return []
  let first = 0
  return entries.flatMap(({ entry, decision }) => {
    while (first < all.length && (all[first] as RecordLink).at < entry.whole.from) first += 1
    const linked = new Set<string>()
    for (let next = first; next < all.length && (all[next] as RecordLink).at < entry.whole.to; next += 1) {
      const { path: file, number } = all[next] as RecordLink
      if (decision.id === '' || number === recordNumber(decision.id)) linked.add(file)
    }
    // An entry that links to several records names none of them.
    const [only] = linked
    const record = linked.size === 1 && only !== undefined ? only : null
    if (record === null && !(byNumber && decision.id !== '')) return []
    return [{ decision, path: record, status: fieldOf(entry, 'status')?.range ?? null }]
  })
}

interface RecordLink {
  readonly at: number
  readonly path: string
  readonly number: string
}

function recordLinks(path: string, outline: DocumentTree): readonly RecordLink[] {
  return findInSections(outline, links).flatMap(({ target, range }) => {
    const file = /\.md(?:#|$)/i.test(target) ? resolveLink(path, target) : null
    if (file === null || file === path || !(isInRecordFolder(file) || isRecordPath(file))) return []
    return [{ at: range.from, path: file, number: recordNumber(recordName(file).id) }]
  })
}

/** The number at the end of an id, without leading zeros; empty without one. */
export function recordNumber(id: string): string {
  return (/(\d{1,30}(?:\.\d{1,3}|[a-z])?)$/i.exec(id)?.[1] ?? '').toLowerCase().replace(/^0+(?=\d)/, '')
}
