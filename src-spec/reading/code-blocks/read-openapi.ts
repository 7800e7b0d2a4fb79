import { type Document, isAlias, isMap, isNode, isScalar, isSeq, type Pair, type YAMLMap } from 'yaml'
import { type CodeOperation, type CodeProblem, lineAround } from './code-reading'
import { type OpenApiVersion, openApiErrors } from './openapi-validators'
import { plainValue, textAt } from './read-yaml'
import { schemaViolations, unescaped } from './schema-violations'

const methods = /^(?:get|put|post|delete|options|head|patch|trace|query)$/
/** Limits the number of violations for each document. */
const most = 10

/** The operations of a document with `paths`, with or without an `openapi` key. */
export function operationsOf(document: Document): readonly CodeOperation[] {
  const root = document.contents
  if (!isMap(root)) return []
  const title = textAt(root.get('info', true), 'title')
  const servers = root.get('servers', true)
  const service = `${title} ${isSeq(servers) ? textAt(servers.items[0], 'url') : ''}`.trim()
  const operations: CodeOperation[] = []
  for (const paths of pairsOf(root).filter((pair) => keyOf(pair) === 'paths')) {
    for (const entry of pairsOf(paths.value)) {
      const path = keyOf(entry)
      if (!path.startsWith('/')) continue
      for (const operation of pairsOf(entry.value)) {
        const method = keyOf(operation)
        if (methods.test(method)) operations.push({ method: method.toUpperCase(), path, service, ...rangeOfKey(operation, 0) })
      }
    }
  }
  return operations
}

/** Violations of OpenAPI 3.x in a document with that version; empty for any other. */
export function openApiProblems(document: Document, text: string): readonly CodeProblem[] {
  const version = versionOf(document)
  if (version === null) return []
  const value = plainValue(document)
  if (value === undefined) return []
  const problems: CodeProblem[] = []
  for (const { pointer, key, message } of schemaViolations(openApiErrors(version, value), value).slice(0, most)) {
    const found = find(document, key === null ? pointer : `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`)
    const name = found.key === '' ? 'it' : `"${found.key}"`
    problems.push({ kind: 'structure', message: `is no valid OpenAPI ${version}: ${name} ${message}.`, ...lineAround(text, found.at) })
  }
  return [...problems, ...repeatedKeys(document, text)]
}

function versionOf(document: Document): OpenApiVersion | null {
  const version = /^3\.([012])(?:\.|$)/.exec(textAt(document.contents, 'openapi'))
  return version ? (`3.${version[1]}` as OpenApiVersion) : null
}

/** Keys that occur twice in one map, where the later silently replaces the earlier. Operations have a check of their own. */
function repeatedKeys(document: Document, text: string): readonly CodeProblem[] {
  const problems: CodeProblem[] = []
  const open: { readonly node: unknown; readonly way: readonly string[] }[] = [{ node: document.contents, way: [] }]
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, way } = next
    // Only the first steps of the path are needed.
    const below = (key: string): readonly string[] => (way.length < 3 ? [...way, key] : way)
    if (isSeq(node)) for (const item of node.items) open.push({ node: item, way: below('-') })
    const seen = new Map<string, Pair>()
    for (const pair of pairsOf(node)) {
      const key = keyOf(pair)
      const before = seen.get(key)
      if (before && key !== '<<' && !isRepeatedOperation(way, before, pair)) {
        const message = `says "${key}" twice in one place, and only the last of them counts.`
        problems.push({ kind: 'structure', message, ...lineAround(text, rangeOfKey(pair, 0).from) })
      }
      seen.set(key, pair)
      open.push({ node: pair.value, way: below(key) })
    }
  }
  return problems
}

function isRepeatedOperation(way: readonly string[], before: Pair, pair: Pair): boolean {
  if (way[0] !== 'paths') return false
  if (way.length === 2) return methods.test(keyOf(pair))
  if (way.length !== 1) return false
  const known = new Set(pairsOf(before.value).map(keyOf))
  return pairsOf(pair.value).some((one) => methods.test(keyOf(one)) && known.has(keyOf(one)))
}

/** The last key of a JSON pointer and its offset, as deep as the document has the path. */
function find(document: Document, pointer: string): { readonly key: string; readonly at: number } {
  let node: unknown = document.contents
  let found = { key: '', at: isNode(node) ? (node.range?.[0] ?? 0) : 0 }
  for (const part of pointer.split('/').slice(1).map(unescaped)) {
    if (isAlias(node)) node = node.resolve(document)
    if (isMap(node)) {
      const pair = pairsOf(node).findLast((one) => keyOf(one) === part)
      if (!pair) break
      found = { key: part, at: rangeOfKey(pair, found.at).from }
      node = pair.value
    } else if (isSeq(node)) {
      node = node.items[Number(part)]
      found = { key: found.key, at: isNode(node) ? (node.range?.[0] ?? found.at) : found.at }
    } else break
  }
  return found
}

function pairsOf(node: unknown): readonly Pair[] {
  return isMap(node) ? (node as YAMLMap<unknown, unknown>).items : []
}

function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : ''
}

function rangeOfKey(pair: Pair, fallback: number): { readonly from: number; readonly to: number } {
  const range = isNode(pair.key) ? pair.key.range : null
  return { from: range?.[0] ?? fallback, to: range?.[1] ?? fallback }
}
