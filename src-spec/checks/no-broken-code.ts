import { findInSections, type SectionReader } from '../markdown/sections/read-sections'
import { shiftRange } from '../markdown/sections/shift'
import { rangeOf } from '../reading/code-blocks/code-blocks'
import type { CodeProblem } from '../reading/code-blocks/code-reading'
import { codeOf } from '../reading/code-blocks/read-code'
import { place } from '../text/place'
import type { Range } from '../text/source'
import { defineDocumentCheck } from './check'

const names = { yaml: 'YAML', json: 'JSON', gherkin: 'Gherkin' } as const

/** Ignores sketches: code with placeholders or omitted parts. */
export const noBrokenCode = defineDocumentCheck({
  id: 'no-broken-code',
  scope: 'document',
  kinds: null,
  severity: 'error',
  what: 'A code block labelled YAML, JSON, OpenAPI or Gherkin does not parse as such.',
  why: 'Readers who copy it get an error, and generators produce something else than intended.',
  remedy: 'Correct the line, or change the language after the backticks if the block is only a sketch.',
  examples: [
    { documents: design('yaml', 'retries: 3\nhosts:\n  - one\n  - two'), finds: [] },
    { documents: design('yaml', 'image: {{ .Values.image }}'), finds: [] },
    { documents: design('json', '{\n  "id": 1, // the order\n  ...\n}'), finds: [] },
    { documents: design('json', '{\n  "afloat": true/false,\n  "piers": ["west"] or null\n}'), finds: [] },
    { documents: design('gherkin', 'Scenario: Sail\n  Given a boat\n  When wind comes\n  Then it sails'), finds: [] },
    { documents: design('yaml', operation("'200':\n          description: All of them")), finds: [] },
    { documents: design('yaml', 'retries: 3\n hosts: one\n'), finds: ['hosts: one'] },
    { documents: design('json', '{\n  "id": 1\n  "name": "Ana"\n}'), finds: ['"name": "Ana"'] },
    { documents: design('gherkin', 'Scenario: Sail\n  Given a boat\n  | length |\n  | 12 | m |'), finds: ['| 12 | m |'] },
    { documents: design('yaml', operation("'200': {}")), finds: ["'200': {}"] },
  ],
  *find(document) {
    const { path, outline, kind } = document
    for (const { message, range, problem } of findInSections(outline, broken)) {
      yield {
        message,
        key: outline.text.slice(range.from, range.to),
        place: place(path, outline, range),
        // Outside a design, code is an illustration and may be incomplete.
        severity: problem === 'syntax' && kind === 'technical-design' ? 'error' : 'warning',
      }
    }
  },
})

interface Broken {
  readonly message: string
  readonly range: Range
  readonly problem: CodeProblem['kind']
}

const broken: SectionReader<Broken, []> = {
  read: (outline) =>
    codeOf(outline).flatMap(({ block, reading }) =>
      reading.problems.map(({ kind, message, from, to }) => {
        return { message: `This ${names[block.language]} ${message}`, range: rangeOf(block, from, to), problem: kind }
      }),
    ),
  toDocument: ({ message, range, problem }, at) => ({ message, range: shiftRange(range, at), problem }),
}

function operation(response: string): string {
  return `openapi: 3.0.3\npaths:\n  /boats:\n    get:\n      responses:\n        ${response}`
}

function design(language: string, code: string): Readonly<Record<string, string>> {
  const text = `# Technical design: boats\n\n## Context\nWe sell boats.\n\n## Contract\n\`\`\`${language}\n${code}\n\`\`\`\n`
  return { 'TECHNICAL-DESIGN.md': text }
}
