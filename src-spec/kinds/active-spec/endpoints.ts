import { findInSections, readSections, type SectionReader } from '../../markdown/sections/read-sections'
import { shiftRange } from '../../markdown/sections/shift'
import type { DocumentTree, SectionTree } from '../../markdown/sections/tree'
import type { Range } from '../../text/source'

/** `METHOD /path` as a document writes it. */
export interface Endpoint {
  readonly method: string
  /** Normalized by `plainPath`. */
  readonly path: string
  readonly range: Range
  /** The prose or the row that contains it. */
  readonly around: Range
  readonly section: number
}

const named = /(?<![\p{L}\p{N}/])(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)(?:`?[ \t|]{1,40}`?)(\/[^\s`|)"'<>,;，。]{0,200})/gu
const anyPath = /(?<![\p{L}\p{N}/:.<])\/[\p{L}\p{N}{][^\s`|)"'<>,;，。]{0,200}/gu

/** Endpoints in prose, lists, cells of one row, and inline code; not in fences or the LLM Prompt block. */
export function endpointsOf(outline: DocumentTree): readonly Endpoint[] {
  return findInSections(outline, endpoints)
}

/** See `endpointsOf`. */
export const endpoints: SectionReader<Endpoint, []> = {
  read: readEndpoints,
  toDocument: ({ method, path, range, around }, at) => {
    return { method, path, range: shiftRange(range, at), around: shiftRange(around, at), section: at.section }
  },
}

function readEndpoints(outline: SectionTree): readonly Endpoint[] {
  const tables = outline.tables.filter((table) => !table.isPrompt)
  const rows = tables.flatMap((table) => table.rows.map((row) => ({ range: row.range, section: table.section })))
  const runs = outline.prose.filter((prose) => !prose.isPrompt && !prose.isQuoted && prose.kind !== 'cell')
  return [...runs, ...rows]
    .sort((a, b) => a.range.from - b.range.from)
    .flatMap(({ range, section }) =>
      [...outline.text.slice(range.from, range.to).matchAll(named)].map((match) => ({
        method: match[1] ?? '',
        path: plainPath(match[2] ?? ''),
        range: { from: range.from + match.index, to: range.from + match.index + match[0].replace(/[.:*]{1,3}$/, '').length },
        around: range,
        section,
      })),
    )
}

/** Every path in a document, fences included, with any method. */
export function pathsOf(outline: DocumentTree): ReadonlySet<string> {
  return new Set(readSections(outline, readPaths).flat())
}

function readPaths({ text }: SectionTree): readonly string[] {
  return [...text.matchAll(anyPath)].map((match) => plainPath(match[0]))
}

/** Normalizes spellings of one path: `/api/v1/orders/:id/?x=1` and `/orders/{orderId}`. */
export function plainPath(path: string): string {
  const plain = path
    .toLowerCase()
    .replace(/[?#].*$/, '')
    .replace(/[.:*]{1,3}$/, '')
    .split('/')
    .filter((part) => part !== '')
    .map((part) => (/^(?::.+|\{.*\}|\[.*\]|<.*>|\$.+|\d+)$/.test(part) ? '{}' : part))
  while (plain.length > 1 && /^(?:api|v\d{1,3}(?:\.\d{1,3})?)$/.test(plain[0] ?? '')) plain.shift()
  return `/${plain.join('/')}`
}
