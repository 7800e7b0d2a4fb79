import { createScanner, type Node, type ParseError, parseTree } from 'jsonc-parser'
import type { Range } from '../text/source'
import { jsonErrorMessage } from './json-error-message'

export interface JsonMember {
  readonly key: string
  readonly keyRange: Range
  readonly value: JsonNode
}

/** A JSON value with its range, which JSON.parse does not keep. */
export type JsonNode = { readonly range: Range } & (
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'list'; readonly items: readonly JsonNode[] }
  | { readonly kind: 'map'; readonly members: readonly JsonMember[] }
  | { readonly kind: 'other' }
)

export type JsonResult =
  | { readonly ok: true; readonly node: JsonNode }
  | { readonly ok: false; readonly message: string; readonly at: number }

/** Limits the recursion of the parser, and is deeper than any configuration. */
const maxDepth = 50
const strict = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false }

/** Reads strict JSON, or gives the offset where it stops being JSON. Total and linear. */
export function readJson(source: string): JsonResult {
  // A byte order mark is allowed; a space in its place keeps every offset.
  const text = source.replace(/^\uFEFF/, ' ')
  const tooDeep = findTooDeep(text)
  const errors: ParseError[] = []
  const tree = parseTree(tooDeep === null ? text : text.slice(0, tooDeep), errors, strict)
  const [error] = errors
  if (tooDeep !== null && (error === undefined || error.offset >= tooDeep)) {
    return { ok: false, message: `it is nested more than ${maxDepth} levels deep.`, at: tooDeep }
  }
  if (tree !== undefined && error === undefined) return { ok: true, node: toJsonNode(tree) }
  const at = error?.offset ?? text.length
  return { ok: false, message: jsonErrorMessage(text, at), at }
}

/** Where the first value beyond the allowed depth begins; null when there is none. */
function findTooDeep(text: string): number | null {
  const scanner = createScanner(text)
  let depth = 0
  while (scanner.getPosition() < text.length) {
    scanner.scan()
    const sign = text.charAt(scanner.getTokenOffset())
    if (sign === '{' || sign === '[') depth += 1
    else if (sign === '}' || sign === ']') depth -= 1
    if (depth > maxDepth) return scanner.getTokenOffset()
  }
  return null
}

function toJsonNode(node: Node): JsonNode {
  const range = rangeOf(node)
  const children = node.children ?? []
  if (node.type === 'string') return { kind: 'text', range, value: node.value }
  if (node.type === 'array') return { kind: 'list', range, items: children.map(toJsonNode) }
  if (node.type === 'object') return { kind: 'map', range, members: children.flatMap(toMember) }
  return { kind: 'other', range }
}

function toMember({ children: [key, value] = [] }: Node): readonly JsonMember[] {
  return key && value ? [{ key: key.value, keyRange: rangeOf(key), value: toJsonNode(value) }] : []
}

function rangeOf({ offset, length }: Node): Range {
  return { from: offset, to: offset + length }
}
