import { plainInline } from '../markdown/inline'
import type { Outline } from '../outline'
import { place } from '../place'
import type { DesignRow } from '../technical-design'
import { cellValue } from './cell'

const title = /^(?:\d{1,3}[.)]? )?(?:(?:work|execution|delivery) ?streams?|streams?)(?: (?:overview|list|plan|and owners))?$/i

/** Streams of a table of streams, or of a list under a heading of streams; null when the design declares none. */
export function declaredStreams(path: string, outline: Outline, rows: readonly DesignRow[]): readonly DesignRow[] | null {
  const listed = outline.items.flatMap((item): DesignRow | [] => {
    if (item.prompt || item.quoted || item.depth > 0 || !title.test(outline.sections[item.section]?.title ?? '')) return []
    const raw = outline.text.slice(item.text.from, Math.min(item.text.to, item.text.from + 400))
    const stream = cellValue(raw) === '' ? '' : (plainInline(raw).split(/[:：—–(]|\s-\s/)[0] ?? '').trim()
    return stream === '' ? [] : { cells: { stream }, place: place(path, outline, item.text), places: {} }
  })
  const all = [...rows, ...listed]
  return all.length > 0 ? all : null
}

/** How streams are told apart: case, marks and the word itself do not count. */
export function streamKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/\b(?:the|work ?stream|stream)\b/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
