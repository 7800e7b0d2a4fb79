import { type Document, isMap, isScalar, parseAllDocuments, type YAMLParseError } from 'yaml'
import { type CodeProblem, lineAround } from './code-reading'

export interface YamlReading {
  readonly problem: CodeProblem | null
  /** Empty where the text could not be read. */
  readonly documents: readonly Document[]
}

/** Deeper than this no document is nested, and the parser's own recursion ends. */
const deepest = 200

/** Parses a stream of YAML documents. Repeated keys are let be: readers show alternatives so. Total. */
export function readYaml(text: string): YamlReading {
  if (nestsTooDeep(text)) return { problem: null, documents: [] }
  try {
    const parsed = parseAllDocuments(text, { prettyErrors: false, uniqueKeys: false, logLevel: 'silent', merge: true })
    const documents = 'empty' in parsed ? [] : parsed
    const problem = problemOf(documents.find((document) => document.errors.length > 0)?.errors ?? [], text)
    return { problem, documents: problem ? [] : documents }
  } catch {
    // The parser gives up on texts made to exhaust it; what cannot be judged is not judged.
    return { problem: null, documents: [] }
  }
}

/** A value that goes on in a deeper line is told at its end: that line is the one to mend. */
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

/** The plain value of a document; undefined where its aliases are made to exhaust memory. */
export function plainValue(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 200 })
  } catch {
    return undefined
  }
}

/** The value of a key of a map as text; '' without one. */
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
