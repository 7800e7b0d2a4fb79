/**
 * A spec-kit repository with two features: one done but for its status, one that is worked on.
 *
 * @returns {import('./harbour.mjs').Files}
 */
export function specKitBerths() {
  return {
    '.specify/memory/constitution.md': `# Harbour Constitution

## Core Principles

### I. The list is never wrong (NON-NEGOTIABLE)

A berth MUST be shown as free only when nobody holds it.

### II. Works in the rain

Every screen MUST be usable on a phone with wet hands.

## Governance

A change needs two keepers.

**Version**: 1.0.0 | **Ratified**: 2026-01-12 | **Last Amended**: 2026-01-12
`,
    '.specify/feature.json': '{"feature_directory":"specs/002-late-arrivals"}\n',
    'specs/001-berth-list/spec.md': spec('Berth list', '001-berth-list', 'Implemented', 'sees which berths are free'),
    'specs/001-berth-list/plan.md': plan('Berth list'),
    'specs/001-berth-list/tasks.md': tasks('Berth list', 6, 6),
    'specs/002-late-arrivals/spec.md': spec('Late arrivals', '002-late-arrivals', 'Draft', 'tells the keeper that the boat is late'),
    'specs/002-late-arrivals/plan.md': plan('Late arrivals'),
    'specs/002-late-arrivals/tasks.md': tasks('Late arrivals', 3, 7),
    'specs/002-late-arrivals/checklists/requirements.md': `# Requirements Checklist: Late arrivals

- [x] CHK001 Is it said until when a berth is kept? [Completeness, Spec §FR-001]
- [ ] CHK002 Is it said who is told, and how? [Clarity, Spec §FR-002]
`,
  }
}

/** @param {string} title @param {string} branch @param {string} status @param {string} does */
function spec(title, branch, status, does) {
  return `# Feature Specification: ${title}

**Feature Branch**: \`${branch}\`
**Created**: 2026-11-02
**Status**: ${status}

## User Scenarios & Testing

### User Story 1 - A guest on the water (Priority: P1)

A guest ${does}, before the boat is in sight of the harbour.

**Independent Test**: Can be tested with one phone on a boat and one in the office.

**Acceptance Scenarios**:

1. **Given** a guest on the water, **When** the page opens, **Then** it shows the berth that is held.
2. **Given** no signal, **When** the page opens, **Then** it shows what was last known, and since when.

## Requirements

- **FR-001**: A berth MUST be kept until two hours after the time that the guest gave.
- **FR-002**: The keeper MUST be told within a minute.

## Success Criteria

- **SC-001**: Nine of ten guests find their berth without a call.
`
}

/** @param {string} title */
function plan(title) {
  return `# Implementation Plan: ${title}

## Technical Context

**Language/Version**: TypeScript 5
**Storage**: SQLite
**Testing**: Vitest

## Constitution Check

Both principles hold: the list reads the same rows as the keeper's screen.
`
}

/** @param {string} title @param {number} done @param {number} all */
function tasks(title, done, all) {
  const lines = Array.from(
    { length: all },
    (_, index) =>
      `- [${index < done ? 'x' : ' '}] T${String(index + 1).padStart(3, '0')} [US1] Step ${index + 1} in src/step-${index + 1}.ts`,
  )
  return `# Tasks: ${title}\n\n## Phase 1: User Story 1\n\n${lines.join('\n')}\n`
}
