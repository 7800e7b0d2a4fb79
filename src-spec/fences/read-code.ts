import type { Outline } from '../outline'
import { type CodeBlock, codeBlocks } from './code-blocks'
import { type CodeReading, unread } from './code-reading'
import { readGherkin } from './read-gherkin'
import { jsonProblem } from './read-json'
import { openApiProblems, operationsOf } from './read-openapi'
import { readYaml } from './read-yaml'
import { isSketch } from './sketch'

/** Readings by language and code, oldest first: an edit elsewhere in a document leaves its fences as they were. */
const remembered = new Map<string, CodeReading>()
/** Units of code that are remembered at most. */
const most = 2_000_000
let size = 0

/** Every block of code that is read, with what it says. */
export function readCode(outline: Outline): readonly { readonly block: CodeBlock; readonly reading: CodeReading }[] {
  return codeBlocks(outline).map((block) => ({ block, reading: readingOf(block) }))
}

function readingOf(block: CodeBlock): CodeReading {
  const key = `${block.language}\n${block.text}`
  const known = remembered.get(key)
  if (known) return known
  const reading = read(block)
  remembered.set(key, reading)
  size += key.length
  for (const oldest of remembered.keys()) {
    if (size <= most) break
    remembered.delete(oldest)
    size -= oldest.length
  }
  return reading
}

function read({ language, text }: CodeBlock): CodeReading {
  if (isSketch(text, language)) return unread
  if (language === 'gherkin') return readGherkin(text)
  if (language === 'json') {
    const problem = jsonProblem(text)
    if (problem) return { ...unread, problems: [problem] }
    // YAML holds all of JSON and knows where each value stands; tabs alone it would take for indentation.
    return /"(?:openapi|paths)"\s{0,20}:/.test(text) ? readDocuments(text.replaceAll('\t', ' '), false) : unread
  }
  return readDocuments(text, true)
}

function readDocuments(text: string, own: boolean): CodeReading {
  const { problem, documents } = readYaml(text)
  if (problem) return own ? { ...unread, problems: [problem] } : unread
  return {
    problems: documents.flatMap((document) => openApiProblems(document, text)),
    operations: documents.flatMap(operationsOf),
    scenarios: [],
  }
}
