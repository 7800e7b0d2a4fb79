import { plainInline } from '../../markdown/parser/inline'
import { type HeadedTable, headedTables } from '../../markdown/sections/headed-tables'
import { findInSections, type SectionReader } from '../../markdown/sections/read-sections'
import { shiftPlace } from '../../markdown/sections/shift'
import type { DocumentTree, SectionPosition, SectionTree } from '../../markdown/sections/tree'
import { rangeOf } from '../../reading/code-blocks/code-blocks'
import { codeOf } from '../../reading/code-blocks/read-code'
import { place } from '../../text/place'
import type { DesignOperation } from './model'

const operation = /^(GET|PUT|POST|DELETE|OPTIONS|HEAD|PATCH|TRACE)\s{1,4}(\/[^\s`|,;]{0,300})/
const method = /^(?:http )?(?:method|verb|methode)$|方法/i
const route = /^(?:path|route|endpoint|url|uri|resource|operation|pfad|endpunkt)s?$|路径|接口/i
/** Tables with several rows for one operation, each about another aspect. */
const severalRows =
  /status|code|error|role|permission|scope|case|scenario|param|field|limit|test|client|consumer|step|event|phase|metric|budget|threat|span|alert/i
/** Columns that make equal paths different operations. */
const apart = /version|service|host|server|component|dienst|api$/i

/** Every method and path of the design: from OpenAPI documents, tables of operations, and lists of them. */
export function readOperations(path: string, outline: DocumentTree): readonly DesignOperation[] {
  return [...findInSections(outline, inCode, path), ...findInSections(outline, inTables, path), ...findInSections(outline, inLists, path)]
}

type Reader = SectionReader<DesignOperation, [path: string]>

const inCode: Reader = { read: readCode, toDocument }
const inTables: Reader = { read: readTables, toDocument }
const inLists: Reader = { read: readLists, toDocument }

function toDocument({ method, path, name, scope, formal, place }: DesignOperation, at: SectionPosition): DesignOperation {
  return { method, path, name, scope: scope === null ? null : at.section, formal, place: shiftPlace(place, at) }
}

function readCode(outline: SectionTree, path: string): readonly DesignOperation[] {
  return codeOf(outline).flatMap(({ block, reading }) =>
    reading.operations.map(({ method, path: route, service, from, to }) => ({
      ...named(`code ${service}`, method, route),
      scope: service === '' ? block.section : null,
      formal: true,
      place: place(path, outline, rangeOf(block, from, to)),
    })),
  )
}

function readTables(outline: SectionTree, path: string): readonly DesignOperation[] {
  return headedTables(outline).flatMap((table, index) => readTable(path, outline, table, index))
}

function readTable(path: string, outline: SectionTree, { table, headers }: HeadedTable, index: number): readonly DesignOperation[] {
  const methodAt = headers.findIndex((header) => method.test(header))
  const routeAt = headers.findIndex((header, at) => at !== methodAt && route.test(header))
  if (table.isPrompt || routeAt < 0 || headers.some((header) => severalRows.test(header))) return []
  return table.rows.flatMap((row) => {
    const values = row.cells.map((cell) => plainInline(outline.text.slice(cell.from, cell.to)))
    const written = methodAt < 0 ? (values[routeAt] ?? '') : `${values[methodAt]?.toUpperCase()} ${values[routeAt]}`
    const match = operation.exec(written)
    const cell = row.cells[routeAt]
    if (!match || !cell) return []
    const context = values.filter((_value, at) => apart.test(headers[at] ?? '') && at !== routeAt)
    const own = named(`table ${index} ${context.join(' ')}`, match[1] ?? '', match[2] ?? '')
    return { ...own, scope: table.section, formal: false, place: place(path, outline, cell) }
  })
}

/** Items that begin with an operation, followed by its description. */
function readLists(outline: SectionTree, path: string): readonly DesignOperation[] {
  return outline.items.flatMap((item) => {
    if (item.isPrompt || item.isQuoted || item.depth > 0) return []
    const text = plainInline(outline.text.slice(item.text.from, Math.min(item.text.to, item.text.from + 600)))
    const match = operation.exec(text)
    const written = match?.[2] ?? ''
    const bare = written.replace(/[:：]$/, '')
    const rest = match ? text.slice(match[0].length - written.length + bare.length) : ''
    if (!match || !/^\s*(?:$|[:：—–]|- )/.test(rest)) return []
    return {
      ...named('list', match[1] ?? '', bare),
      scope: item.section,
      formal: false,
      place: place(path, outline, item.text),
    }
  })
}

/** The path without its query and trailing slash. */
function named(around: string, method: string, path: string): Pick<DesignOperation, 'method' | 'path' | 'name'> {
  const route = path
    .replace(/[?#].*$/, '')
    .split('/')
    .map((part) => (/^(?::|\{.*\}$|<.*>$)/.test(part) ? '{}' : part))
    .join('/')
    .replace(/\/$/, '')
  return { method, path, name: `${around} ${method} ${route}` }
}
