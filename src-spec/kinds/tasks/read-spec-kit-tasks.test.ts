import { expect, it } from 'vitest'
import { readDocumentTree } from '../../markdown/sections/read-document-tree'
import { readSpecKitTasks } from './read-spec-kit-tasks'

const read = (text: string) => readSpecKitTasks('specs/001-ropes/tasks.md', readDocumentTree(text))
const brief = (text: string) => read(text).tasks.map(({ id, state, stories, title }) => `${id}|${state}|${stories.join('+')}|${title}`)

it('reads id, state, tags in any order and text', () => {
  expect(
    brief(`# Tasks: Ropes

## Format: \`[ID] [P?] [Story] Description\`

## Phase 3: User Story 1 - Splice (Priority: P1) 🎯 MVP

**Goal**: Splice two ropes

- [ ] T001 [P] [US1] Draw the \`splice\` in src/splice.ts
- [x] T002 [US2][P] Cut (depends on T001)
* [X] **T003a** [US1, US3] Whip the end
- [x] T004: Measure
- [ ] T012.1 Sew
- [x] T031-MIN [P] Trim
- [X] SKIP: T039 Tar the rope
- [ ] ~~T040~~ Paint

**Checkpoint**: A rope holds.
`),
  ).toEqual([
    'T001|open|1|Draw the splice in src/splice.ts',
    'T002|done|2|Cut (depends on T001)',
    'T003a|done|1+3|Whip the end',
    'T004|done||Measure',
    'T012.1|open||Sew',
    'T031-MIN|done||Trim',
    'T039|done||Tar the rope',
    'T040|open||Paint',
  ])
})

it('counts the boxes with an id, or all boxes where none has one', () => {
  const numbered = '- [x] T001 Cut\n  - [ ] left end\n  - [ ] right end\n- [ ] Ask the mate\n- [ ] T002 Sew\n'
  expect(read(numbered).progress).toEqual({ done: 1, open: 1 })
  expect(read('- [x] Cut\n- [ ] Sew\n  - [ ] with wax\n').progress).toEqual({ done: 1, open: 2 })
})

it('takes no id from the middle of a text, from a word, or from a fence', () => {
  expect(
    brief('- [ ] See T012 first\n- [ ] T-shirt for the crew\n- [ ] TXXX Fill me\n- T009 no box\n\n```\n- [ ] T010 Sample\n```\n'),
  ).toEqual(['|open||See T012 first', '|open||T-shirt for the crew', '|open||TXXX Fill me'])
})
