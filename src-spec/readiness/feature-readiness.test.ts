import { expect, it } from 'vitest'
import { judge } from '../engine/judge'
import { workspaceOf } from '../testing/check-tester'

const folder = 'specs/001-berths'

const documents = {
  [`${folder}/spec.md`]: `# Feature Specification: Berths

**Feature Branch**: \`001-berths\`
**Status**: Implemented

## User Scenarios & Testing

### User Story 1 - Reserve a berth (Priority: P1)

A skipper reserves a berth.

**Acceptance Scenarios**:

1. **Given** a free berth, **When** a skipper reserves it, **Then** it is taken.
`,
  [`${folder}/plan.md`]: `# Implementation Plan: Berths

## Summary

One table keeps the berths.
`,
  [`${folder}/tasks.md`]: `# Tasks: Berths

- [x] T001 [US1] Reserve a berth
`,
}

const nextOf = (committed: Readonly<Record<string, string>>) => judge(workspaceOf({ documents, committed, finds: [] })).next

it('asks to commit a feature of which nothing else is left', () => {
  expect(nextOf(documents)).toMatchObject({ kind: 'nothing' })
  const changed = { ...documents, [`${folder}/tasks.md`]: '# Tasks: Berths\n\n- [ ] T001 [US1] Reserve a berth\n' }
  expect(nextOf(changed)).toMatchObject({ kind: 'commit', sentence: `${folder}/tasks.md has uncommitted changes.` })
  const { [`${folder}/spec.md`]: _, ...others } = documents
  expect(nextOf(others)).toMatchObject({ kind: 'commit', sentence: `${folder}/spec.md is not committed yet.` })
})
