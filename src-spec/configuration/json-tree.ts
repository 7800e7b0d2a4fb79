import type { Range } from '../text/source'

export interface JsonMember {
  readonly key: string
  readonly keyRange: Range
  readonly value: JsonNode
}

/** A JSON value that knows where it stands, which JSON.parse forgets. */
export type JsonNode = { readonly range: Range } & (
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'list'; readonly items: readonly JsonNode[] }
  | { readonly kind: 'map'; readonly members: readonly JsonMember[] }
  | { readonly kind: 'other' }
)

export type JsonReading =
  | { readonly ok: true; readonly node: JsonNode }
  | { readonly ok: false; readonly message: string; readonly at: number }

class NoJson extends Error {
  readonly at: number
  constructor(message: string, at: number) {
    super(message)
    this.at = at
  }
}

/** Deeper than any configuration; the reader descends by calling itself. */
const deepest = 50
const blank = /[ \t\r\n]*/y
const other = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y
const noComments = 'JSON has no comments.'

/** Reads strict JSON, or says where it stops being JSON. Total and linear. */
export function readJson(source: string): JsonReading {
  const from = source.startsWith('\uFEFF') ? 1 : 0
  try {
    const node = readValue(source, from, 0)
    const end = skip(source, node.range.to)
    if (end < source.length) throw new NoJson('the text goes on after the end of the JSON value.', end)
    return { ok: true, node }
  } catch (error) {
    if (!(error instanceof NoJson)) throw error
    return { ok: false, message: error.message, at: Math.min(error.at, source.length) }
  }
}

function readValue(source: string, before: number, depth: number): JsonNode {
  const from = skip(source, before)
  if (depth > deepest) throw new NoJson(`it is nested more than ${deepest} levels deep.`, from)
  const sign = source.charAt(from)
  if (sign === '{') return readMap(source, from, depth)
  if (sign === '[') return readList(source, from, depth)
  if (sign === '"') return readText(source, from)
  const to = match(other, source, from)
  if (to > 0) return { kind: 'other', range: { from, to } }
  throw new NoJson(whyNoValue(source, from), from)
}

function readText(source: string, from: number): JsonNode & { readonly kind: 'text' } {
  let at = from + 1
  while (at < source.length && source.charAt(at) !== '"' && source.charCodeAt(at) >= 32) at += source.charAt(at) === '\\' ? 2 : 1
  const range = { from, to: at + 1 }
  try {
    return { kind: 'text', range, value: JSON.parse(source.slice(from, range.to)) as string }
  } catch {
    throw new NoJson('a string is not closed on its line, or holds a backslash that means nothing.', from)
  }
}

function readMap(source: string, from: number, depth: number): JsonNode {
  const members: JsonMember[] = []
  let at = skip(source, from + 1)
  while (source.charAt(at) !== '}' || members.length > 0) {
    if (source.charAt(at) !== '"') throw new NoJson(whyNoKey(source, at), at)
    const key = readText(source, at)
    const colon = skip(source, key.range.to)
    if (source.charAt(colon) !== ':') throw new NoJson(`a colon is missing after "${key.value}".`, colon)
    const value = readValue(source, colon + 1, depth + 1)
    members.push({ key: key.value, keyRange: key.range, value })
    at = skip(source, value.range.to)
    if (source.charAt(at) === '}') break
    if (source.charAt(at) !== ',') throw new NoJson('a comma or a closing brace is missing here.', at)
    at = skip(source, at + 1)
  }
  return { kind: 'map', range: { from, to: at + 1 }, members }
}

function readList(source: string, from: number, depth: number): JsonNode {
  const items: JsonNode[] = []
  let at = skip(source, from + 1)
  while (source.charAt(at) !== ']' || items.length > 0) {
    const item = readValue(source, at, depth + 1)
    items.push(item)
    at = skip(source, item.range.to)
    if (source.charAt(at) === ']') break
    if (source.charAt(at) !== ',') throw new NoJson('a comma or a closing bracket is missing here.', at)
    at = skip(source, at + 1)
  }
  return { kind: 'list', range: { from, to: at + 1 }, items }
}

function whyNoKey(source: string, at: number): string {
  if (source.charAt(at) === '}') return 'the comma before this brace has nothing after it.'
  if (at >= source.length) return 'a closing brace is missing at the end.'
  return isComment(source, at) ? noComments : 'a key in double quotes must stand here.'
}

function whyNoValue(source: string, at: number): string {
  if (at >= source.length) return 'it ends where a value must stand.'
  if (isComment(source, at)) return noComments
  if (/[\]}]/.test(source.charAt(at))) return 'a value is missing before this bracket.'
  return source.charAt(at) === "'"
    ? 'strings stand in double quotes.'
    : 'a value must stand here: a string in double quotes, a list or an object.'
}

function isComment(source: string, at: number): boolean {
  return source.charAt(at) === '#' || /^\/[/*]/.test(source.slice(at, at + 2))
}

function skip(source: string, at: number): number {
  blank.lastIndex = at
  blank.test(source)
  return Math.max(at, blank.lastIndex)
}

/** Where the match that begins at `at` ends; 0 without one. */
function match(pattern: RegExp, source: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(source) ? pattern.lastIndex : 0
}
