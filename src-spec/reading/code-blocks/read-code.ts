import { readSection } from '../../markdown/sections/read-sections'
import type { SectionTree } from '../../markdown/sections/tree'
import { type CodeBlock, codeBlocks } from './code-blocks'
import { type CodeReading, emptyCodeReading } from './code-reading'
import { componentsOf, referencesOf } from './read-components'
import { readGherkin } from './read-gherkin'
import { jsonProblem } from './read-json'
import { openApiProblems, operationsOf } from './read-openapi'
import { readYaml } from './read-yaml'
import { isSketch } from './sketch'

/** A block of code with its reading. */
export interface ReadBlock {
  readonly block: CodeBlock
  readonly reading: CodeReading
}

/** Every readable block of code of a section. */
export function codeOf(tree: SectionTree): readonly ReadBlock[] {
  return readSection(tree, readBlocks)
}

function readBlocks(tree: SectionTree): readonly ReadBlock[] {
  return codeBlocks(tree).map((block) => ({ block, reading: read(block) }))
}

function read({ language, text }: CodeBlock): CodeReading {
  if (isSketch(text, language)) return emptyCodeReading
  if (language === 'gherkin') return readGherkin(text)
  if (language === 'json') {
    const problem = jsonProblem(text)
    if (problem) return { ...emptyCodeReading, problems: [problem] }
    // YAML includes JSON and has the position of each value; only tabs are not allowed as its indentation.
    return /"(?:openapi|paths)"\s{0,20}:/.test(text) ? readDocuments(text.replaceAll('\t', ' '), false) : emptyCodeReading
  }
  return readDocuments(text, true)
}

function readDocuments(text: string, own: boolean): CodeReading {
  const { problem, documents } = readYaml(text)
  if (problem) return own ? { ...emptyCodeReading, problems: [problem] } : emptyCodeReading
  return {
    problems: documents.flatMap((document) => openApiProblems(document, text)),
    operations: documents.flatMap(operationsOf),
    scenarios: [],
    references: documents.flatMap((document) => referencesOf(document, text)),
    components: documents.flatMap(componentsOf),
  }
}
