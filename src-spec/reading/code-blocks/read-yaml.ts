import { type Document, isMap, isScalar, parseAllDocuments, type YAMLParseError } from 'yaml'
import { type CodeProblem, lineAround } from './code-reading'

export interface YamlReading {
  readonly problem: CodeProblem | null
  /** Empty if the text could not be parsed. */
  readonly documents: readonly Document[]
}

/** Nesting limit, well before the recursion limit of the parser. */
const deepest = 200

/** Parses a stream of YAML documents. Repeated keys are allowed, since documents use them to show alternatives. Never throws. */
export function readYaml(text: string): YamlReading {
  if (nestsTooDeep(text)) return { problem: null, documents: [] }
  try {
    const parsed = parseAllDocuments(text, { prettyErrors: false, uniqueKeys: false, logLevel: 'silent', merge: true })
    const documents = 'empty' in parsed ? [] : parsed
    const problem = problemOf(documents.find((document) => document.errors.length > 0)?.errors ?? [], text)
    return { problem, documents: problem ? [] : documents }
  } catch {
    // The parser throws on texts that would exhaust it; these are not judged.
    return { problem: null, documents: [] }
  }
}

/** An error in a value that continues on a deeper line is reported at its end: that line is the one to correct. */
function problemOf(errors: readonly YAMLParseError[], text: string): CodeProblem | null {
  const [first] = errors
  if (!first) return null
  const deeper = errors.find((error) => error.code === 'MULTILINE_IMPLICIT_KEY' && error.pos[0] === first.pos[0])
  if (deeper) {
    const message = 'cannot be read: this line is indented deeper than the key above it, which has its value already.'
    return { kind: 'syntax', message, ...lineAround(text, deeper.pos[1] - 1) }
  }
  const message = `cannot be read: ${lowerFirst(first.message.replace(/\s+/g, ' ').replace(/[.:]?\s*$/, ''))}.`
  return { kind: 'syntax', message, ...lineAround(text, first.pos[0]) }
}

/** The plain value of a document; undefined if expanding its aliases would exhaust memory. */
export function plainValue(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 200 })
  } catch {
    return undefined
  }
}

/** The value of a key of a map as text; '' if there is none. */
export function textAt(node: unknown, key: string): string {
  const value = isMap(node) ? node.get(key, true) : undefined
  return isScalar(value) && value.value !== null ? String(value.value) : ''
}

function nestsTooDeep(text: string): boolean {
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at)
    if (character === '[' || character === '{') depth += 1
    else if (character === ']' || character === '}') depth = Math.max(0, depth - 1)
    if (depth > deepest) return true
  }
  return /^[ \t]*(?:[-?:][ \t]+){50}/m.test(text) || /^ {400}/m.test(text)
}

function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}
