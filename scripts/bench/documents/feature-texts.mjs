/**
 * The documents of one spec-kit feature, filled, by path.
 *
 * @param {number} number
 * @returns {Record<string, string>}
 */
function featureTexts(number) {
  const id = String(number).padStart(3, '0')
  const folder = `specs/${id}-lane-${number}`
  const name = `Lane ${number}`
  const requirements = Array.from({ length: 8 }, (_, index) => {
    const limit = (index + 2) * 10 + (number % 7)
    return `- **FR-${String(index + 1).padStart(3, '0')}**: System MUST answer a scan on belt ${index + 1} within ${limit} ms`
  })
  const tasks = Array.from({ length: 12 }, (_, index) => {
    const done = index < number % 13 ? 'x' : ' '
    return `- [${done}] T${String(index + 1).padStart(3, '0')} [P] [US${(index % 2) + 1}] Sort rule ${index + 1} in \`src/lanes/lane-${number}/rule-${index + 1}.ts\``
  })
  return {
    [`${folder}/spec.md`]: `# Feature Specification: ${name}\n\n**Feature Branch**: \`${id}-lane-${number}\`\n**Created**: 2026-03-04\n**Status**: Draft\n\n## User Scenarios & Testing\n\n### User Story 1 - See the lane (Priority: P1)\n\nStaff see every parcel of lane ${number}.\n\n**Independent Test**: Open the lane with three parcels.\n\n**Acceptance Scenarios**:\n\n1. **Given** three parcels, **When** the lane opens, **Then** three rows are shown\n2. **Given** none, **When** the lane opens, **Then** it says so\n\n### User Story 2 - Close the lane (Priority: P2)\n\nStaff close lane ${number} for a night.\n\n**Acceptance Scenarios**:\n\n1. **Given** an open lane, **When** it is closed, **Then** no parcel enters it\n\n## Requirements\n\n${requirements.join('\n')}\n\n## Success Criteria\n\n- **SC-001**: 95% of the scans are answered within ${(number % 9) + 1} s\n`,
    [`${folder}/plan.md`]: `# Implementation Plan: ${name}\n\n**Branch**: \`${id}-lane-${number}\` | **Date**: 2026-03-05 | **Spec**: [spec.md](spec.md)\n\n## Summary\n\nOne table and one page for lane ${number}.\n\n## Technical Context\n\n**Language/Version**: TypeScript 5.9\n**Primary Dependencies**: Fastify\n**Storage**: PostgreSQL 15\n**Testing**: Vitest\n**Target Platform**: Linux server\n**Performance Goals**: 200 ms p95\n\n## Constitution Check\n\nEvery rule holds.\n\n## Project Structure\n\nA folder \`src/lanes/lane-${number}\`.\n`,
    [`${folder}/tasks.md`]: `# Tasks: ${name}\n\n## Phase 1: User Story 1\n\n${tasks.slice(0, 6).join('\n')}\n\n## Phase 2: User Story 2\n\n${tasks.slice(6).join('\n')}\n`,
    [`${folder}/checklists/requirements.md`]: `# Checklist: ${name}\n\n**Purpose**: Before the plan\n\n## Content\n\n- [x] CHK001 No detail of code\n- [x] CHK002 Every story can be shown on its own\n- [ ] CHK003 Every limit has a unit\n`,
    [`${folder}/research.md`]: `# Research: ${name}\n\n## Belts\n\n**Decision**: Two belts.\n**Rationale**: One is not enough above ${number + 40} parcels a minute.\n`,
    [`${folder}/data-model.md`]: `# Data Model: ${name}\n\n## Parcel\n\n- **id**: a number\n- **lane**: ${number}\n`,
    [`${folder}/quickstart.md`]: `# Quickstart: ${name}\n\n1. Start the server\n2. Open \`/lanes/${number}\`\n`,
    [`${folder}/contracts/http.md`]: `# HTTP: ${name}\n\n| Method and path | p95 |\n| :--- | ---: |\n| \`GET /v1/lanes/${number}\` | ${(number % 80) + 20} ms |\n`,
  }
}

/**
 * Filled features of a repository of spec-kit, eight documents each.
 *
 * @param {number} features
 * @returns {Record<string, string>} texts by path
 */
export function repositoryTexts(features) {
  return Object.assign({}, ...Array.from({ length: features }, (_, index) => featureTexts(index + 1)))
}
