import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judge } from '../../engine/judge'
import { readDocument } from '../../engine/read-document'
import { featureSpec, requirementSpec, storyFirstSpec } from '../../fixtures/feature-spec'
import { shop } from '../../fixtures/shop'
import { workspaceOf } from '../../testing/check-tester'

const path = 'specs/014-berths.md'
const judged = (text: string) => {
  const documents = { ...shop, [path]: text }
  return judge(workspaceOf({ documents, committed: documents, deadLinks: [], changedOn: { [path]: '2026-06-01' }, finds: [] }))
}
const findingsOf = (text: string): readonly string[] =>
  judged(text).findings.map(({ severity, check, place }) => `${severity} ${check} ${place.line}`)
const shipped = readFileSync(join(import.meta.dirname, '../../../resources/templates/FEATURE_SPEC.md'), 'utf8')

describe('complete specs', () => {
  it.each([
    ['the form with a metadata table', featureSpec],
    ['stories first', storyFirstSpec],
    ['requirements with scenarios', requirementSpec],
  ])('%s: no findings, no placeholders', (_name, text) => {
    expect(readDocument({ path, text })).toMatchObject({ kind: 'feature-spec', isTemplate: false, placeholders: [] })
    expect(findingsOf(text)).toEqual([])
    expect(findingsOf(`\uFEFF${text.replaceAll('\n', '\r\n')}`)).toEqual([])
    expect(judged(text).stage).toBe('GO')
  })
})

it('reports each of ten defects once', () => {
  const sabotage: readonly (readonly [string, string])[] = [
    ['- [x] Product Approval', '- [ ] Product Approval'],
    ['| 2026-09-01 |', '| 2026-06-01 |'],
    ['- [ ] Fines for late boats.', '- [ ] No fewer than one boat in twenty leaves late.'],
    ['- [ ] Given a reminder was sent, when I open the berth, then I see when.\n', ''],
    ['- **Rollback Criteria**: more than 1 % of reminders reach the wrong guest; the flag is switched off.\n', ''],
    ['the outbox of the booking service', 'e.g., Auth Service, Graph Service'],
    ['A job looks every ten minutes for berths that are due, and writes to the outbox.', '*How do the parts work together?*'],
    ['## 5. Rollout Plan', '### API Changes\n`GET /berths/{id}` answers with `remindedAt`.\n\n## 5. Rollout Plan'],
    ['- [x] Each reminder leaves an audit entry.', '- [x] Audit trail:'],
    ['../runbooks/reminders.md', '#reminders'],
  ]
  const text = sabotage.reduce((spec, [good, bad]) => spec.replace(good, bad), featureSpec)
  expect(
    judged(text)
      .findings.map(({ check }) => check)
      .sort(),
  ).toEqual([
    'no-dead-anchor',
    'no-duplicate-heading',
    'no-empty-section',
    'no-goal-in-non-goals',
    'no-passed-target-date',
    'no-placeholder',
    'no-status-ahead-of-evidence',
    'no-unfounded-tick',
    'rollout-needs-rollback',
    'story-needs-acceptance',
  ])
})

/** Templates in use elsewhere, in other words. */
const blankTable = `# [Title]

| Metadata | Value |
|---|---|
| Spec ID | \`FEAT-XXX\` |
| Status | Draft / In Review / Approved / Done |
| Owner | @owner |
| Target Date | YYYY-MM-DD |

## Problem
*What hurts, and whom?*

## Goals & Non-Goals
### Goals
- [ ] Goal A
### Non-Goals
- [ ] We do not support Z for now.

## User Stories
### Story 1: ...
**Acceptance Criteria:**
- [ ] Check that …

## Design
- **Libraries**: e.g., a date picker
- **Schemas**: e.g., User Schema v2

## Rollout
- **Flag**: \`feature_x\`
- **Cohorts**: Staff → Beta → Everyone
- **Rollback**: If error rate > 5 %, turn it off.

## Support
- **Runbook**: Link to a page or list the steps.
- **Answers**: Saved replies.

## Compliance
- [ ] Was legal asked?

## Sign-off
- [ ] Engineering lead
- [ ] Legal (if applicable)
`

const blankStories = `# Feature Specification: [FEATURE NAME]

**Feature Branch**: \`[000-name]\`
**Created**: [DATE]
**Status**: Draft

## User Scenarios

### User Story 1 - [Title] (Priority: P1)

[Tell the journey in plain words]

**Acceptance Scenarios**:

1. **Given** [a state], **When** [an act], **Then** [an outcome]

### Edge Cases

- What happens when [limit]?

## Requirements

- **FR-001**: The system MUST [do one thing, e.g., "greet"]
- **FR-002**: It MUST log in users via [NEEDS CLARIFICATION: which way?]

## Success Criteria

- **SC-001**: [A number that can be measured]
`

describe('template or filled', () => {
  it.each([
    ['the one that is shipped', shipped],
    ['a metadata table with samples', blankTable],
    ['stories with brackets', blankStories],
  ])('%s is a template, also with its metadata filled in, and reports nothing else', (_name, text) => {
    const metadata = text
      .replace('@owner', '@ana')
      .replace('{{OWNER}}', '@ana')
      .replace('YYYY-MM-DD', '2026-01-01')
      .replace('[DATE]', '2026-01-01')
    for (const one of [text, metadata, metadata.replaceAll('\n', '\r\n')]) {
      expect(readDocument({ path, text: one })).toMatchObject({ kind: 'feature-spec', isTemplate: true })
      expect(findingsOf(one)).toEqual(['warning no-template-left 1'])
      expect(judged(one).stage).toBe('GO')
    }
  })

  it.each([
    ['- [ ] Goal A', '- [ ] Boats leave on time.'],
    ['*What hurts, and whom?*', 'Boats leave late.'],
    ['- [ ] Check that …', '- [ ] A reminder arrives.'],
    ['Staff → Beta → Everyone', 'western pier first'],
    ['If error rate > 5 %, turn it off.', 'Two complaints a day.'],
    ['- [ ] Engineering lead', '- [x] Engineering lead: Ana, 2026-05-01'],
    ['- [ ] Was legal asked?', '- [ ] Numbers stay in the booking service.'],
  ])('is no template after one addition: %s', (sample, addition) => {
    expect(readDocument({ path, text: blankTable.replace(sample, addition) }).isTemplate).toBe(false)
  })

  it('a partially filled spec reports the remaining samples', () => {
    const text = blankTable.replace('- [ ] Goal A', '- [ ] Boats leave on time.')
    const { isTemplate, placeholders } = readDocument({ path, text })
    expect(isTemplate).toBe(false)
    expect(placeholders.map((placeholder) => placeholder.text)).toEqual([
      '[Title]',
      'FEAT-XXX',
      'Draft / In Review / Approved / Done',
      '@owner',
      'YYYY-MM-DD',
      'We do not support Z for now.',
      'Story 1: ...',
      'Check that …',
      '**Schemas**: e.g., User Schema v2',
      '**Flag**: `feature_x`',
      '**Runbook**: Link to a page or list the steps.',
    ])
    for (const { text: marked, range } of placeholders) expect(text.slice(range.from, range.to)).toBe(marked)
  })

  it.each([
    '- Wait for "Loading…" to vanish.',
    '- Boats of class X are measured on the Y axis.',
    '- Ports, e.g., Kiel and Brest, take part.',
    '- **Ports**: e.g., Kiel and Brest.',
    '- **Schemas**: User Schema v2, e.g., for guests.',
    '- Only guests [with a booking](#goals) may moor.',
    '- Story 1 depends on the quay.',
    '- The flag `new_feature_export` is on by default.',
    '- We describe the berth: length, depth and side.',
    '- GET /berths: list all berths',
    '- Identifiers, e.g. B-12 and [free] ones, and [others].',
    '- **Q**: How do we refund guests?',
    '- Guests may share on X and Facebook.',
    '- Given [berths], the system MUST [guide] them.\n\n[berths]: #goals\n[guide]: #goals',
  ])('is no sample: %s', (line) => {
    expect(readDocument({ path, text: featureSpec.replace('- [ ] Reminders by letter.', line) }).placeholders).toEqual([])
  })
})

describe('kind', () => {
  const kind = (text: string, at = path): string => readDocument({ path: at, text }).kind

  it('is distinguished from the documents beside it', () => {
    expect(kind('# Implementation Plan: Berths\n\n**Status**: Draft\n\n## Goals\n\n## User Story 1\n\n## Requirements\n')).toBe('unknown')
    expect(kind('# Tasks: Berths\n\n**Status**: Draft\n\n## Phase 3: User Story 1\n\n## Phase 4: User Story 2\n')).toBe('unknown')
    expect(kind('# Specification Quality Checklist: Berths\n\n**Status**: Draft\n\n## Requirements\n\n## Acceptance\n')).toBe('unknown')
    expect(kind('# Meeting notes\n\n## Monday\n\n## Tuesday\n')).toBe('unknown')
  })

  it('is recognised in German and in Chinese', () => {
    const german = '# Liegeplätze\n\n| Feld | Wert |\n|---|---|\n| Status | Entwurf |\n\n## Ziele\n- Ruhe\n\n## Abnahme\n- Es ist ruhig.\n'
    const chinese = '# 泊位\n\n| 字段 | 值 |\n|---|---|\n| 状态 | 草稿 |\n\n## 目标\n- 安静\n\n## 验收标准\n- 很安静\n'
    for (const text of [german, chinese]) {
      expect(kind(text)).toBe('feature-spec')
      expect(findingsOf(text)).toEqual([])
    }
  })
})

it('reads any text, and the same twice', () => {
  const lines = [featureSpec, storyFirstSpec, requirementSpec, blankTable, blankStories].flatMap((text) => text.split(/(?<=\n)/))
  const pieces = fc.array(fc.oneof(fc.constantFrom(...lines), fc.string({ unit: 'binary', maxLength: 20 })), { maxLength: 60 })
  fc.assert(
    fc.property(pieces, (some) => {
      const text = some.join('')
      const one = readDocument({ path, text }, 'feature-spec')
      expect(readDocument({ path, text }, 'feature-spec').feature).toEqual(one.feature)
      for (const { range, text: marked } of one.placeholders) expect(range.to - range.from).toBe(marked.length)
    }),
    { numRuns: 300 },
  )
})
