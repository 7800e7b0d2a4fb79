import { plainInline } from '../../markdown/parser/inline'
import { findInSections, type SectionReader } from '../../markdown/sections/read-sections'
import type { DocumentTree } from '../../markdown/sections/tree'
import { place } from '../../text/place'
import { cellValue } from './cell'
import type { DesignRow } from './model'
import { shiftRow } from './shift-row'

const title = /^(?:\d{1,3}[.)]? )?(?:(?:work|execution|delivery) ?streams?|streams?)(?: (?:overview|list|plan|and owners))?$/i

/** Streams of a table of streams, or of a list under a heading of streams; null when the design declares none. */
export function declaredStreams(path: string, outline: DocumentTree, rows: readonly DesignRow[]): readonly DesignRow[] | null {
  const all = [...rows, ...findInSections(outline, listed, path)]
  return all.length > 0 ? all : null
}

const listed: SectionReader<DesignRow, [path: string]> = {
  read: (outline, path) => {
    if (!title.test(outline.sections.at(-1)?.title ?? '')) return []
    return outline.items.flatMap((item): DesignRow | [] => {
      if (item.isPrompt || item.isQuoted || item.depth > 0) return []
      const raw = outline.text.slice(item.text.from, Math.min(item.text.to, item.text.from + 400))
      const stream = cellValue(raw) === '' ? '' : (plainInline(raw).split(/[:：—–(]|\s-\s/)[0] ?? '').trim()
      return stream === '' ? [] : { cells: { stream }, hasBlank: false, place: place(path, outline, item.text), places: {} }
    })
  },
  toDocument: shiftRow,
}

/** The normalized name of a stream: without case, punctuation and the word "stream". */
export function streamKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/\b(?:the|work ?stream|stream)\b/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
