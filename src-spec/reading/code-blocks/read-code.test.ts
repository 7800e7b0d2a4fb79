import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocumentTree } from '../../markdown/sections/read-document-tree'
import { rangeOf } from './code-blocks'
import { codeOf } from './read-code'

/** The text that each problem marks in the document, with its message. */
function problems(markdown: string): readonly (readonly [string, string])[] {
  return readDocumentTree(markdown).sectionTrees.flatMap(({ tree }) =>
    codeOf(tree).flatMap(({ block, reading }) =>
      reading.problems.map(({ from, to, message }) => {
        const range = rangeOf(block, from, to)
        return [tree.text.slice(range.from, range.to), message] as const
      }),
    ),
  )
}

const fenced = (language: string, code: string): string => `# T\n\n\`\`\`${language}\n${code}\n\`\`\`\n`
const marks = (language: string, code: string): readonly string[] => problems(fenced(language, code)).map(([text]) => text)

describe('which fences are read', () => {
  const broken = '{ "a": 1 "b" }'

  it.each(['json', 'JSON', 'json title="x.json"', 'json {1,3}', 'json{2}', 'json:order.json'])('`%s` is', (info) => {
    expect(marks(info, broken)).toHaveLength(1)
  })

  it.each(['jsonc', 'json5', 'jsonl', 'json-doc', 'js', '', 'json invalid', 'json ignore', 'diff json'])('`%s` is not', (info) => {
    expect(marks(info, broken)).toEqual([])
  })

  it('a fence that is not closed, quoted, or in a prompt is not', () => {
    expect(problems(`\`\`\`json\n${broken}\n`)).toEqual([])
    expect(problems(`> \`\`\`json\n> ${broken}\n> \`\`\`\n`)).toEqual([])
    expect(problems(`## LLM Prompt\n\n\`\`\`json\n${broken}\n\`\`\`\n`)).toEqual([])
  })

  it('a fence within a list is read without the indentation of the list, at its position', () => {
    expect(problems('1. Call:\n\n   ```yaml\n   a: 1\n   b:\n     - c\n   ```\n')).toEqual([])
    expect(problems('- Call:\n  - ```json\n    { "a": 1,\n      b: 2 }\n    ```\n').map(([text]) => text)).toEqual(['b: 2 }'])
  })

  it('CRLF, tildes and tabs change nothing', () => {
    expect(problems('~~~json\r\n{\r\n\t"a": 1\r\n\t"b": 2\r\n}\r\n~~~\r\n').map(([text]) => text)).toEqual(['"b": 2'])
    expect(problems('```yaml\r\na: 1\r\nb:\r\n  - c\r\n```\r\n')).toEqual([])
  })
})

describe('JSON', () => {
  it.each([
    ['a missing comma', '{\n  "a": 1\n  "b": 2\n}', '"b": 2'],
    ['a comma too many', '{\n  "a": 1,\n}', '}'],
    ['a name without quotes', '{\n  name: "x"\n}', 'name: "x"'],
    ['single quotes', '{\n  "a": \'x\'\n}', '"a": \'x\''],
    ['an object that is not closed', '{\n  "a": {\n    "b": 1\n}\n\n', '}'],
    ['a text that is not closed', '{\n  "a": "x,\n  "b": 1\n}', '"a": "x,'],
    ['an escape that is none', '{ "path": "C:\\Users" }', '{ "path": "C:\\Users" }'],
    ['a number with a leading zero', '[\n  01\n]', '01'],
    ['Python', '{\n  "a": True\n}', '"a": True'],
  ])('marks %s', (_name, code, mark) => expect(marks('json', code)).toEqual([mark]))

  it.each([
    ['a document', '{ "a": [1, -2.5e3, true, null, "\\u00e9 \\n"], "b": {} }'],
    ['comments', '{\n  // what\n  "a": 1 /* why */\n}'],
    ['parts left out', '{\n  "a": 1,\n  ...\n}'],
    ['a list left out', '{ "a": [1, 2, ...] }'],
    ['a comment for parts left out', '{\n  "a": 1,\n  // ...\n}'],
    ['types for values', '{ "id": string, "age": number }'],
    ['names of values', '{ "id": <order id> }'],
    ['several values', '{ "a": 1 }\n{ "a": 2 }'],
    ['members of an object', '"scripts": {\n  "test": "vitest"\n},\n'],
    ['a request before its body', 'POST /orders\n\n{ "a": 1 }'],
    ['placeholders', '{ "a": {{value}} }'],
    ['a diff', '{\n-  "a": 1\n+  "a": 2\n}'],
    ['nothing', ''],
  ])('reports nothing for %s', (_name, code) => expect(marks('json', code)).toEqual([]))
})

describe('YAML', () => {
  it.each([
    ['a key deeper than its sister', 'a: 1\n b: 2', 'b: 2'],
    ['two keys in one line', 'a: b: c', 'a: b: c'],
    ['a text that is not closed', 'a: "x\nb: 1', 'b: 1'],
    ['a list that is not closed', 'a: [1, 2\nb: 3', 'b: 3'],
    ['a tab as indentation', 'a:\n\tb: 1', 'b: 1'],
    ['the second document of a stream', 'a: 1\n---\nb: [', 'b: ['],
  ])('marks %s', (_name, code, mark) => expect(marks('yaml', code)).toEqual([mark]))

  const dollar = '$'
  it.each([
    ['a stream', 'a: 1\n---\nb: 2\n...\n'],
    ['Helm', 'image: {{ .Values.image }}\nlist: {{- toYaml . | nindent 2 }}'],
    ['Jinja', '{% if x %}\na: 1\n{% endif %}'],
    ['a workflow', `run: ${dollar}{{ github.ref }}\nif: ${dollar}{{ always() }}`],
    ['tags', `Bucket: !Ref Assets\nName: !Sub "${dollar}{A}-b"`],
    ['the same key twice, as alternatives', '# either\nstore: sqlite\n# or\nstore: postgres'],
    ['parts left out', 'a:\n  ...\nb: 1'],
    ['comments alone', '# nothing yet'],
    ['anchors and merges', 'base: &b\n  a: 1\nother:\n  <<: *b'],
  ])('reports nothing for %s', (_name, code) => expect(marks('yaml', code)).toEqual([]))

  it('a workflow is still read', () => expect(marks('yaml', `run: ${dollar}{{ x }}\n deeper: 1`)).toEqual(['deeper: 1']))
})

describe('OpenAPI', () => {
  const api = (rest: string, version = '3.0.3'): string => `openapi: ${version}\npaths:\n  /boats:\n    post:\n${rest}`
  const responses = "      responses:\n        '201':\n          description: Made\n"

  it.each(['3.0.3', '3.1.0', '3.2.0'])('%s: reports nothing for a fragment', (version) => {
    expect(marks('yaml', api(responses, version))).toEqual([])
    const schema = '    Boat:\n      type: object\n      properties:\n        id: { type: string }'
    expect(marks('yaml', `openapi: ${version}\ncomponents:\n  schemas:\n${schema}`)).toEqual([])
    expect(marks('yaml', `openapi: ${version}\ninfo: { title: Boats, version: '1' }\npaths: {}`)).toEqual([])
  })

  it.each(['3.0.3', '3.1.0'])('%s: marks what the format does not allow', (version) => {
    expect(marks('yaml', api(`${responses}      respones: {}\n`, version))).toEqual(['respones: {}'])
    expect(marks('yaml', api("      responses:\n        '201': {}\n", version))).toEqual(["'201': {}"])
    expect(marks('yaml', `openapi: ${version}\npaths:\n  boats: {}\n`)).toEqual(['boats: {}'])
    const nameless = '      parameters:\n        - in: query\n          schema: { type: string }\n'
    expect(marks('yaml', api(nameless + responses, version))).toEqual(['- in: query'])
  })

  it('reports each violation once', () => {
    const schema = '      requestBody:\n        content:\n          application/json:\n            schema:\n              type: strng\n'
    expect(problems(fenced('yaml', api(schema + responses)))).toEqual([
      ['type: strng', 'is no valid OpenAPI 3.0: "type" must be one of array, boolean, integer, number, object, string.'],
    ])
  })

  it('reads JSON, and does not report values that are not written yet', () => {
    const json = '{\n\t"openapi": "3.0.0",\n\t"paths": {\n\t\t"/a": {\n\t\t\t"get": { "responses": { "200": {} } }\n\t\t}\n\t}\n}'
    expect(marks('json', json)).toEqual(['"get": { "responses": { "200": {} } }'])
    const stubs =
      'paths:\n  /a:\n    get:\n    post:\ncomponents:\n  schemas:\n    A:\n      type: object\n      properties:\n        # later'
    expect(marks('yaml', `openapi: 3.0.0\n${stubs}`)).toEqual([])
  })

  it('reports a duplicate key, but leaves operations to their own check', () => {
    const schemas = 'openapi: 3.0.3\ncomponents:\n  schemas:\n    A: { type: string }\n    A: { type: number }'
    expect(marks('yaml', schemas)).toEqual(['A: { type: number }'])
    expect(marks('yaml', `${api(responses)}  /boats:\n    post:\n${responses}`)).toEqual([])
    expect(marks('yaml', `${api(responses)}  /boats:\n    get:\n${responses}`)).toEqual(['/boats:'])
  })

  it('ignores other versions than OpenAPI 3, and unfilled values', () => {
    expect(marks('yaml', 'swagger: "2.0"\npaths:\n  boats: 1')).toEqual([])
    expect(marks('yaml', 'paths:\n  boats: 1')).toEqual([])
    expect(marks('yaml', 'openapi: 3.0.3\ninfo:\n  title: [API name]\npaths:\n  boats: 1')).toEqual([])
  })
})

describe('Gherkin', () => {
  it.each([
    ['a scenario alone', 'Scenario: A\n  Given b\n  Nonsense here', 'Nonsense here'],
    ['a feature', 'Feature: F\n  Scenario: A\n    Given b\n    | x |\n    | y | z |', '| y | z |'],
    ['steps alone', 'Given a\nWhen b\nscenario: c', 'scenario: c'],
    ['German', '# language: de\nSzenario: A\n  Angenommen b\n  Given c', 'Given c'],
    ['a language that is none', '# language: tlhx\nFeature: A', '# language: tlhx'],
    ['a docstring that is not closed', 'Scenario: A\n  Given b\n  """\n  text', 'text'],
  ])('marks the line in %s', (_name, code, mark) => expect(marks('gherkin', code)).toEqual([mark]))

  const whole =
    '@a @b(1)\nFeature: F\n  words\n\n  Background:\n    Given a\n\n  Rule: R\n    Scenario Outline: O\n      When <x>\n      Then b\n      Examples:\n        | x |\n        | 1 |'
  it.each([
    ['a feature with all there is', whole],
    ['a scenario alone', '# why\n@slow\nScenario: A\n  Given b\n  * c'],
    ['steps alone', 'Given a\n  And b\nWhen c\nThen d'],
    ['a table alone', '| a | b |\n| 1 | 2 |'],
    ['German, without a language comment', 'Szenario: A\n  Angenommen b\n  Wenn c\n  Dann d'],
    ['Chinese', '# language: zh-CN\n功能: 船\n  场景: 航行\n    假如 有船\n    当 起风\n    那么 船走'],
    ['blanks', 'Scenario: [Descriptive name]\n  Given [precondition]\n  garbage'],
    ['parts left out', 'Scenario: A\n  Given b\n  ...\n  Then c'],
    ['no Gherkin at all', 'TCID:68\nGiven'],
  ])('reports nothing for %s', (_name, code) => expect(marks('gherkin', code)).toEqual([]))

  it('finds scenarios, with the steps of their backgrounds', () => {
    const code = 'Feature: F\n  Background:\n    Given a\n  Scenario: A\n    When b\n  Scenario: B\n    * c'
    const [feature] = readDocumentTree(fenced('gherkin', code)).sectionTrees.flatMap(({ tree }) => codeOf(tree))
    expect(feature?.reading.scenarios.map(({ name, steps, hasAnyStep }) => [name, [...steps], hasAnyStep])).toEqual([
      ['A', ['Given', 'When'], false],
      ['B', ['Given'], true],
    ])
  })
})

it('reads any text, and points into the fence', () => {
  const words = ['{', '}', '[', ']', '"a"', ':', ',', '- ', '\n', '  ', '&a', '*a', '<<: *a', '|', '>', '!x', '?', '\t', '1', 'null', '\\']
  const lines = [
    'openapi: 3.1.0\n',
    'paths:\n',
    '  /a:\n',
    '    get:\n',
    '---\n',
    'Scenario: a\n',
    'Given b\n',
    '| x |\n',
    '"""\n',
    '# language: de\n',
  ]
  const pieces = fc.array(fc.constantFrom(...words, ...lines), { maxLength: 60 })
  fc.assert(
    fc.property(fc.constantFrom('yaml', 'json', 'gherkin'), pieces, fc.constantFrom('', '  ', '- '), (language, some, indent) => {
      const space = ' '.repeat(indent.length)
      const code = some.join('').split('\n').join(`\n${space}`)
      const text = `${indent}\`\`\`${language}\n${space}${code}\n${space}\`\`\`\n`
      for (const { block, reading } of readDocumentTree(text).sectionTrees.flatMap(({ tree }) => codeOf(tree))) {
        for (const { from, to } of [...reading.problems, ...reading.operations, ...reading.scenarios]) {
          const range = rangeOf(block, from, to)
          expect(range.from).toBeGreaterThanOrEqual(0)
          expect(range.to).toBeGreaterThanOrEqual(range.from)
          expect(range.to).toBeLessThanOrEqual(text.length)
        }
      }
    }),
    { numRuns: 1_000 },
  )
})
