import { describe, expect, it } from 'vitest'
import { judge } from '../../engine/judge'
import { change, changePath } from '../../fixtures/openspec'
import { shop } from '../../fixtures/shop'
import { workspaceOf } from '../../testing/check-tester'
import { applyEdits } from '../../text/source'

type Texts = Readonly<Record<string, string>>

const mainPath = 'openspec/specs/fees/spec.md'
const deltaPath = `${changePath}/specs/fees/spec.md`
const archived = 'openspec/changes/archive/2026-05-02-add-fees/tasks.md'

function judged(texts: Texts, settings: Texts = {}) {
  const documents = { ...shop, ...texts }
  return judge(workspaceOf({ documents, committed: documents, deadLinks: [], settings, finds: [] }))
}

function replaced(path: string, before: string, after: string): Texts {
  expect(change[path]).toContain(before)
  return { ...change, [path]: (change[path] ?? '').replace(before, () => after) }
}

function without(...paths: readonly string[]): Texts {
  return Object.fromEntries(Object.entries(change).filter(([path]) => !paths.includes(path)))
}

it('a filled change has no findings, in all line endings', () => {
  for (const write of [(text: string) => text, (text: string) => text.replaceAll('\n', '\r\n'), (text: string) => `\uFEFF${text}`]) {
    const texts = Object.fromEntries(Object.entries(change).map(([path, text]) => [path, write(text)]))
    expect(judged(texts).findings.map(({ check, place }) => `${check} ${place.path} ${place.line}`)).toEqual([])
  }
})

const secondChange = `## MODIFIED Requirements

### Requirement: Free first hour
The system SHALL charge nothing for the first two hours.

#### Scenario: Short stop
- **WHEN** a boat leaves before two
- **THEN** nothing is charged
`

describe('one defect is one finding', () => {
  const defects: readonly (readonly [check: string, severity: string, texts: () => Texts])[] = [
    [
      'no-unread-requirement',
      'error',
      () => replaced(mainPath, '## Purpose\n\nFees follow from the length of the boat and the days it stays.\n\n', ''),
    ],
    [
      'no-unread-requirement',
      'error',
      () => replaced(mainPath, '### Requirement: Free first hour', '## Free hours\n\n### Requirement: Free first hour'),
    ],
    [
      'no-unread-requirement',
      'error',
      () =>
        replaced(
          deltaPath,
          '## ADDED Requirements\n',
          '## ADDED Requirements\n\n### Requirement: Fog\nIt SHALL blow.\n\n#### Scenario: Fog\n- it blows\n\n## RENAMED Requirements\n\n- FROM: `### Requirement: Fee by length`\n\n## ADDED Requirements\n',
        ),
    ],
    ['no-unfilled-purpose', 'warning', () => replaced(mainPath, 'Fees follow', 'TBD: fees follow')],
    ['story-needs-acceptance', 'error', () => replaced(mainPath, '#### Scenario: Boat of 9.2 metres\n', '')],
    ['story-needs-acceptance', 'error', () => replaced(deltaPath, '#### Scenario: Boat of 2.3 metres draught\n', '')],
    [
      'requirement-needs-text',
      'error',
      () => replaced(deltaPath, 'The system SHALL add a fee for each begun half metre of draught above two metres.\n', ''),
    ],
    [
      'no-duplicate-requirement',
      'error',
      () =>
        replaced(
          deltaPath,
          '## MODIFIED',
          '### Requirement: Fee by draught\nIt SHALL be added.\n\n#### Scenario: Low water\n- **THEN** it is added\n\n## MODIFIED',
        ),
    ],
    [
      'no-contradictory-delta',
      'error',
      () =>
        replaced(
          deltaPath,
          '## ADDED Requirements\n',
          '## REMOVED Requirements\n\n- `### Requirement: Free first hour`\n\n## ADDED Requirements\n',
        ),
    ],
    ['no-lost-scenario', 'error', () => replaced(deltaPath, '#### Scenario: Short stop\n', '#### Scenario: Very short stop\n')],
    ['use-known-requirement', 'info', () => replaced(deltaPath, 'Requirement: Free first hour', 'Requirement: Free hours')],
    ['no-requirement-in-two-changes', 'warning', () => ({ ...change, 'openspec/changes/free-hours/specs/fees/spec.md': secondChange })],
    ['change-needs-delta', 'error', () => without(deltaPath)],
    ['no-open-task-in-archive', 'warning', () => replaced(archived, '[x]', '[ ]')],
  ]
  it.each(defects)('%s (%s)', (check, severity, texts) => {
    const { findings } = judged(texts())
    expect(findings.map((finding) => `${finding.severity} ${finding.check}`)).toEqual([`${severity} ${check}`])
  })

  it('a change that says it changes no requirement needs no delta', () => {
    const settings = { [`${changePath}/.openspec.yaml`]: 'schema: spec-driven\nskip_specs: true\n' }
    expect(judged(without(deltaPath), settings).findings).toEqual([])
  })

  it('the fix of a lost scenario brings it back', () => {
    const texts = replaced(deltaPath, '#### Scenario: Short stop\n', '#### Scenario: Very short stop\n')
    const [finding] = judged(texts).findings
    const mended = applyEdits(texts[deltaPath] ?? '', finding?.fixes[0]?.edits ?? [])
    expect(judged({ ...texts, [deltaPath]: mended }).findings).toEqual([])
  })
})
