import { rangeOf } from '../fences/code-blocks'
import { readCode } from '../fences/read-code'
import { plainInline } from '../markdown/inline'
import type { DocumentOutline, Outline, Table } from '../outline'
import { place } from '../place'
import type { DesignOperation } from '../technical-design'

const operation = /^(GET|PUT|POST|DELETE|OPTIONS|HEAD|PATCH|TRACE)\s{1,4}(\/[^\s`|,;]{0,300})/
const method = /^(?:http )?(?:method|verb|methode)$|方法/i
const route = /^(?:path|route|endpoint|url|uri|resource|operation|pfad|endpunkt)s?$|路径|接口/i
/** Tables that say several things of one operation name it in several rows. */
const severalRows =
  /status|code|error|role|permission|scope|case|scenario|param|field|limit|test|client|consumer|step|event|phase|metric|budget|threat|span|alert/i
/** Columns that make the same path another one. */
const apart = /version|service|host|server|component|dienst|api$/i

/** Every method and path that the design gives: in OpenAPI documents, in tables of operations, in lists of them. */
export function readOperations(path: string, outline: DocumentOutline): readonly DesignOperation[] {
  return [
    ...inCode(path, outline),
    ...outline.tables.flatMap((table, index) => inTable(path, outline, table, index)),
    ...inLists(path, outline),
  ]
}

function inCode(path: string, outline: DocumentOutline): readonly DesignOperation[] {
  return readCode(outline).flatMap(({ block, reading }) =>
    reading.operations.map(({ service, from, to, ...named }) => ({
      ...named,
      scope: `code ${service || block.section}`,
      formal: true,
      place: place(path, outline, rangeOf(block, from, to)),
    })),
  )
}

function inTable(path: string, outline: Outline, table: Table, index: number): readonly DesignOperation[] {
  const headers = table.header.map((cell) => plainInline(outline.text.slice(cell.from, cell.to)))
  const methodAt = headers.findIndex((header) => method.test(header))
  const routeAt = headers.findIndex((header, at) => at !== methodAt && route.test(header))
  if (table.prompt || routeAt < 0 || headers.some((header) => severalRows.test(header))) return []
  return table.rows.flatMap((row) => {
    const values = row.cells.map((cell) => plainInline(outline.text.slice(cell.from, cell.to)))
    const written = methodAt < 0 ? (values[routeAt] ?? '') : `${values[methodAt]?.toUpperCase()} ${values[routeAt]}`
    const match = operation.exec(written)
    const cell = row.cells[routeAt]
    if (!match || !cell) return []
    const context = values.filter((_value, at) => apart.test(headers[at] ?? '') && at !== routeAt)
    const scope = `table ${index} ${context.join(' ')}`
    return { method: match[1] ?? '', path: match[2] ?? '', scope, formal: false, place: place(path, outline, cell) }
  })
}

/** Items that begin with an operation, and then say what it does. */
function inLists(path: string, outline: Outline): readonly DesignOperation[] {
  return outline.items.flatMap((item) => {
    if (item.prompt || item.quoted || item.depth > 0) return []
    const text = plainInline(outline.text.slice(item.text.from, Math.min(item.text.to, item.text.from + 600)))
    const match = operation.exec(text)
    const written = match?.[2] ?? ''
    const named = written.replace(/[:：]$/, '')
    const rest = match ? text.slice(match[0].length - written.length + named.length) : ''
    if (!match || !/^\s*(?:$|[:：—–]|- )/.test(rest)) return []
    return {
      method: match[1] ?? '',
      path: named,
      scope: `list ${item.section}`,
      formal: false,
      place: place(path, outline, item.text),
    }
  })
}
