import type { DocumentOf } from '../kinds/document'
import { findInSections, type SectionReader } from '../markdown/sections/read-sections'
import { shiftRange } from '../markdown/sections/shift'
import { rangeOf } from '../reading/code-blocks/code-blocks'
import { codeOf } from '../reading/code-blocks/read-code'
import { escapePattern } from '../text/escape-pattern'
import { place } from '../text/place'
import type { Range } from '../text/source'
import { defineDocumentCheck } from './check'

/**
 * Only where the document defines components of that kind itself: an excerpt of paths alone leaves them to another file, and so
 * does a design that names the full file.
 */
export const noDeadSchemaReference = defineDocumentCheck({
  id: 'no-dead-schema-reference',
  scope: 'document',
  kinds: ['technical-design'],
  severity: 'warning',
  what: 'An OpenAPI block refers to a component that no block of the design defines.',
  why: 'The shape that two streams have to agree on is not written down.',
  remedy: 'Define the component, correct its name, or link the file that defines it.',
  examples: [
    { documents: design("$ref: '#/components/schemas/Boat'", 'Boat'), finds: [] },
    { documents: design("$ref: './pier.yaml#/components/schemas/Pier'", 'Boat'), finds: [] },
    { documents: design("$ref: '#/components/responses/Problem'", 'Boat'), finds: [] },
    { documents: design("$ref: '#/components/schemas/Pier'", 'Boat', 'The rest is in [the contract](../api/openapi.yaml).'), finds: [] },
    { documents: design("$ref: '#/components/schemas/Pier'", 'Boat', '```ts\ninterface Pier { id: string }\n```'), finds: [] },
    {
      documents: design("$ref: '#/components/schemas/Pier'", 'Boat', '```yaml\ncomponents:\n  schemas:\n    Pier: { type: object }\n```'),
      finds: [],
    },
    { documents: design("$ref: '#/components/schemas/Pier'", null), finds: [] },
    { documents: design("$ref: '#/components/schemas/Pier'", 'Boat'), finds: ["'#/components/schemas/Pier'"] },
    { documents: design("$ref: '#/components/schemas/Pier_v1.2-x'", 'Boat'), finds: ["'#/components/schemas/Pier_v1.2-x'"] },
  ],
  *find(document) {
    const { path, outline, text } = document
    const code = findInSections(outline, componentsIn)
    const defined = new Set(code.flatMap((part) => (part.range === null ? [part.component] : [])))
    const kinds = new Set([...defined].map((component) => component.split('/')[0]))
    const missing = code.filter((part) => part.range !== null && !defined.has(part.component) && kinds.has(part.component.split('/')[0]))
    if (missing.length === 0 || namesContract(document)) return
    for (const { component, range } of missing) {
      const name = component.split('/')[1] ?? ''
      if (!range || isDeclaredElsewhere(text, name)) continue
      const message = `"${name}" is not defined: no block of this design has "${component}". Define it, correct its name, or link the file that does.`
      yield { message, place: place(path, outline, range), key: component }
    }
  },
})

/** A component that is referred to, with the range of the reference, or one that is defined. */
interface Component {
  readonly component: string
  readonly range: Range | null
}

const componentsIn: SectionReader<Component, []> = {
  read: (outline) =>
    codeOf(outline).flatMap(({ block, reading }) => [
      ...reading.components.map((component) => ({ component, range: null })),
      ...reading.references.map(({ component, from, to }) => ({ component, range: rangeOf(block, from, to) })),
    ]),
  toDocument: ({ component, range }, at) => ({ component, range: range && shiftRange(range, at) }),
}

const contract =
  /(?:openapi|swagger|\bapi|\bcontract)[\w.-]{0,60}\.(?:ya?ml|json)\b|\b(?:openapi|swagger|api|contracts?|schemas?)\/[\w./-]{1,100}\.(?:ya?ml|json)\b/i

/** Whether the document names a file of its whole contract. */
function namesContract({ text }: DocumentOf<'technical-design'>): boolean {
  return contract.test(text)
}

/** Code that is not parsed may declare it: a sketch, an excerpt, another language. */
function isDeclaredElsewhere(text: string, name: string): boolean {
  const word = escapePattern(name)
  return new RegExp(
    `^[ \\t]*["']?${word}["']?[ \\t]*:|\\b(?:interface|type|class|struct|enum|message|record|schema|model|input)[ \\t]+${word}\\b`,
    'mu',
  ).test(text)
}

function design(reference: string, schema: string | null, rest = ''): Readonly<Record<string, string>> {
  const answer = `'200':\n          description: All\n          content:\n            application/json:\n              schema:\n                ${reference}`
  const components = schema ? `components:\n  schemas:\n    ${schema}: { type: object }\n` : ''
  const code = `openapi: 3.0.3\npaths:\n  /boats:\n    get:\n      responses:\n        ${answer}\n${components}`
  return { 'TECHNICAL-DESIGN.md': `# Technical design\n\n## Context\nWe sell boats.\n\n## API\n\`\`\`yaml\n${code}\`\`\`\n\n${rest}\n` }
}
