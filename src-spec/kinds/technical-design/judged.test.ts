import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { judge } from '../../engine/judge'
import { readDocument } from '../../engine/read-document'
import { shop } from '../../fixtures/shop'
import { design, designPath } from '../../fixtures/technical-design'
import { workspaceOf } from '../../testing/check-tester'

/** The findings beside the shop: severity, check, and the marked text. */
const findingsOf = (text: string): readonly string[] => {
  const documents = { ...shop, [designPath]: text }
  const { findings } = judge(workspaceOf({ documents, committed: documents, finds: [] }))
  return findings.map(({ severity, check, place }) => `${severity} ${check}: ${text.slice(place.range.from, place.range.to)}`)
}

describe('a complete design', () => {
  it('has no findings, also with CRLF and a byte order mark', () => {
    expect(findingsOf(design)).toEqual([])
    expect(findingsOf(`\uFEFF${design.replaceAll('\n', '\r\n')}`)).toEqual([])
  })

  const worker = '| Export worker falls behind | oldest job > 5 min | P2 | on call | [worker](https://runbooks.example/worker) |'
  const spoilers: readonly (readonly [name: string, from: string, to: string, finding: string])[] = [
    [
      'a key deeper than its sister',
      'description: The job is queued.',
      'description: The job is queued.\n            extra: 1',
      'error no-broken-code: extra: 1',
    ],
    ['a property of no operation', 'operationId:', 'operationID:', 'warning no-broken-code: operationID: createExport'],
    ['JSON without a comma', '"id": "ex_42",', '"id": "ex_42"', 'error no-broken-code: "state": "done"'],
    [
      'a call defined twice',
      '  /exports/{id}:\n    get:',
      '  /exports/{id}:\n    get: { responses: { default: { description: x } } }\n  /exports/{job}:\n    get:',
      'error no-duplicate-operation: get',
    ],
    ['a row twice', '| starts a job |', '| starts a job |\n| POST | `/exports/` | again |', 'warning no-duplicate-operation: `/exports/`'],
    ['an undeclared stream', '| export-api | `export-jobs`', '| reporting | `export-jobs`', 'warning no-undeclared-stream: reporting'],
    [
      'a scenario without an action',
      '  When the harbour asks for an export\n  Then the file',
      '  Then the file',
      'warning scenario-needs-given-when-then: Scenario: The file holds every boat',
    ],
    ['Gherkin with a line that is none', 'has three lines', 'has three lines\n  done', 'error no-broken-code: done'],
    [
      'a threat without category',
      '| D | low |',
      '| | low |',
      'warning threat-needs-category-and-mitigation: a harbour starts jobs without end',
    ],
    [
      'a threat without mitigation',
      '| the link is signed and lives for ten minutes |',
      '| TBD |',
      'warning threat-needs-category-and-mitigation: a stranger opens a file',
    ],
    ['a budget without number', '| < 150 ms |', '| quick |', 'warning budget-needs-number-unit-and-method: quick'],
    ['a budget without unit', '| < 150 ms |', '| < 150 |', 'warning budget-needs-number-unit-and-method: < 150'],
    ['a budget without method', '| nightly benchmark |', '| |', 'warning budget-needs-number-unit-and-method: worker'],
    [
      'an objective without alert',
      worker,
      '| Disk is full | 95 % | P2 | on call | docs/disk.md |',
      'warning slo-needs-alert: Export worker',
    ],
    [
      'an alert without runbook',
      '[worker](https://runbooks.example/worker)',
      '—',
      'warning alert-needs-runbook: Export worker falls behind',
    ],
    [
      'a question without owner',
      '| nothing yet | Bo |',
      '| nothing yet | |',
      'warning question-needs-owner-and-date: Does a harbour want more than one format?',
    ],
    [
      'an overdue question',
      '| 2026-07-01 | |',
      '| 2026-06-01 | |',
      'warning no-overdue-question: Does a harbour want more than one format?',
    ],
    ['an approval of nothing', '| 1 | 2026-05-20 | Ana | As approved |', '| 1 | | | |', 'warning approval-needs-revision: ✅ Approved'],
  ]

  it.each(spoilers)('reports one more finding for %s', (_name, from, to, finding) => {
    expect(design.split(from).length).toBeGreaterThan(1)
    expect(findingsOf(design.replace(from, to))).toEqual([finding])
  })

  it('reports ten defects as ten findings', () => {
    const ten = [2, 3, 4, 5, 6, 8, 9, 13, 16, 17].map((index) => spoilers[index] as (typeof spoilers)[number])
    const spoiled = ten.reduce((text, [, from, to]) => text.replace(from, to), design)
    expect([...findingsOf(spoiled)].sort()).toEqual(ten.map(([, , , finding]) => finding).sort())
  })
})

describe('templates', () => {
  const shipped = readFileSync(join(import.meta.dirname, '../../../resources/templates/TECHNICAL_DESIGN.md'), 'utf8')
  const filled = shipped
    .replaceAll('{{DATE}}', '2026-05-02')
    .replaceAll('{{AUTHOR}}', 'Ana')
    .replace(/^<!--.*\n/, '')
  const isTemplate = (body: string): boolean => {
    return readDocument({ path: designPath, text: `# Technical design: [Name]\n\n${body}\n` }).isTemplate
  }

  it('recognises the shipped template, with and without its marker, with and without name and date', () => {
    for (const text of [shipped, filled, filled.replaceAll('\n', '\r\n')]) expect(findingsOf(text)).toEqual(['warning no-template-left: '])
  })

  it.each([
    '## API\n```yaml\n# define it here\nopenapi: 3.0.3\npaths:\n  /example:\n    get:\n      summary: "[What it does]"\n```',
    '## Data\n```\n[First entity] 1--* [Second entity]\n```',
    '## Types\n```ts\n// what crosses streams\ninterface ExampleThing {\n  id: string\n  // ...\n}\n```',
    '## Behaviour\n```gherkin\nScenario: [Name]\n  Given [a start]\n```',
    '## Metrics\n- [ ] Every call is counted (rate, errors)\n- [ ] **Business metrics** defined: adoption, volume',
  ])('is still a template with a sample or a policy: %j', (body) => expect(isTemplate(body)).toBe(true))

  it.each([
    '## API\n```yaml\npaths:\n  /boats:\n    get: {}\n```',
    '## Types\n```ts\ninterface Boat { id: string }\n```',
    '## Controls\n- [ ] Authentication: by the gateway',
    '## Controls\n- [x] Every call is counted',
    '## Threats\n| Threat | Category | Mitigation |\n|---|---|---|\n| a guest reads orders | | |',
  ])('is no template after one addition: %j', (body) => expect(isTemplate(body)).toBe(false))
})

describe('similar operations', () => {
  const duplicates = (body: string): number =>
    findingsOf(`# Technical design: boats\n\n## Context\nWe sell boats.\n\n${body}\n`).filter((line) =>
      line.includes('duplicate-operation'),
    ).length

  it.each([
    ['a table of errors', '## API\n| Endpoint | Status | When |\n|---|---|---|\n| POST /a | 400 | x |\n| POST /a | 404 | y |'],
    ['two services', '## API\n| Service | Method | Path |\n|---|---|---|\n| a | GET | /health |\n| b | GET | /health |'],
    ['two interfaces', '### A\n```yaml\npaths:\n  /health:\n    get: {}\n```\n### B\n```yaml\npaths:\n  /health:\n    get: {}\n```'],
    ['two lists', '### A\n- `GET /a`: one\n### B\n- `GET /a`: one'],
    ['two tables', '### A\n| Method | Path |\n|---|---|\n| GET | /a |\n### B\n| Method | Path |\n|---|---|\n| GET | /a |'],
    ['statements about one operation', '- `POST /a` is idempotent.\n- `POST /a` answers 202.'],
    ['another method', '| Method | Path |\n|---|---|\n| GET | /a |\n| PUT | /a |'],
  ])('%s', (_name, body) => expect(duplicates(body)).toBe(0))

  it('reports a duplicate in one service whose interface is spread over two sections', () => {
    const part = '```yaml\nopenapi: 3.1.0\ninfo: { title: Boats }\npaths:\n  /a:\n    get: {}\n```\n'
    expect(duplicates(`### A\n${part}\n### B\n${part}`)).toBe(1)
    expect(duplicates(`### A\n${part}\n### B\n${part.replace('Boats', 'Piers')}`)).toBe(0)
  })

  it('reports a duplicate in one list, with another name for its parameter', () => {
    expect(duplicates('## API\n- `GET /a/:id`: one\n- `GET /a/{key}` — one again')).toBe(1)
  })
})
