import { describe, expect, it } from 'vitest'
import { readDocumentTree } from '../../../markdown/sections/read-document-tree'
import { readKiroTasks } from './read-kiro-tasks'

const list = (text: string) => readKiroTasks('tasks.md', readDocumentTree(text))
const read = (text: string) => list(text).tasks
const traces = (text: string): readonly string[] =>
  read(text).map(({ id: own, requirements, isForAll, hasUnclearTrace }) =>
    [`${own}:`, ...requirements.map(({ id }) => id), ...(isForAll ? ['all'] : []), ...(hasUnclearTrace ? ['unclear'] : [])].join(' '),
  )

const plan = `# Implementation Plan

- [x] 1. Draw the quay
  - Measure it
  - _Requirements: 1.1, 2_
- [ ] 2. Moor boats
  - [-] 2.1 Tie ropes
    - _Requirements: 1.2_
  - [ ]* 2.2 Write tests
    - **Property 1: Ropes hold**
    - **Validates: Requirements 1.1, 1.3**
  - [~] 2.3 Paint
`

it('reads numbers, states and optional tasks', () => {
  expect(read(plan).map(({ id, state, isOptional, title }) => [id, state, isOptional, title])).toEqual([
    ['1', 'done', false, 'Draw the quay'],
    ['2', 'open', false, 'Moor boats'],
    ['2.1', 'started', false, 'Tie ropes'],
    ['2.2', 'open', true, 'Write tests'],
    ['2.3', 'queued', false, 'Paint'],
  ])
})

it('gives each task the requirements that its own details name', () => {
  expect(traces(plan)).toEqual(['1: 1.1 2', '2:', '2.1: 1.2', '2.2: 1.1 1.3', '2.3:'])
})

it('marks the text of a task and of a reference', () => {
  const [task] = read(plan)
  expect(plan.slice(task?.place.range.from, task?.place.range.to)).toBe('Draw the quay')
  expect(task?.requirements.map(({ place: { range } }) => plan.slice(range.from, range.to))).toEqual(['1.1', '2'])
})

describe('lists of requirements', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['_Requirements: 1.1-1.3_', '1: 1.1 1.2 1.3'],
    ['_Requirements: 1.1 – 3_', '1: 1.1 1.2 1.3'],
    ['_Requirements: All_', '1: all'],
    ['_需求: 5.1, 5.2_', '1: 5.1 5.2'],
    ['_需求: 所有需求_', '1: all'],
    ['_Requisitos: 2.1, 2.2_', '1: 2.1 2.2'],
    ['Requirements: AC-1.1, AC-1.2', '1: 1.1 1.2'],
    ['_Requirements: Requirement 3, 4_', '1: 3 4'],
    // The number is part of another id, or words stand beside it: what it serves is not known.
    ['_Requirements: FR-4.6 (vocab), NFR rules_', '1: unclear'],
    ['_Requirements: User context for 1.1_', '1: unclear'],
    ['_Requirements: 无_', '1: unclear'],
    ['_Requirements: 1.1, security_', '1: 1.1 unclear'],
    // Sentences that begin alike.
    ['Requirements are in the other file', '1: unclear'],
    ['Read the requirements: 1.1', '1:'],
    ['_Leverage: 1.1_', '1:'],
    ['_Depends: 1.2_', '1:'],
  ]
  for (const [line, expected] of cases) it(line, () => expect(traces(`- [ ] 1. Moor\n  - ${line}\n`)).toEqual([expected]))
})

describe('look-alikes', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['a heading is no task', '## Task 1: Moor\n\nText.\n', []],
    ['a list without boxes', '- 1. Moor\n- 2. Sail\n', []],
    ['a link is no box', '- [x](y.md) 1. Moor\n', []],
    ['a box in a fence', '```\n- [ ] 1. Moor\n```\n', []],
    ['a checkpoint', '- [ ] 4. Checkpoint - look\n', ['4:']],
    ['no number', '- [ ] Moor\n', [':']],
    ['a zero number', '- [ ] 0.V Look\n', ['0.V:']],
  ]
  for (const [name, text, expected] of cases) it(name, () => expect(traces(text)).toEqual(expected))
})

describe('progress', () => {
  it('counts the tasks without parts, and no optional one', () => {
    expect(list(plan).progress).toEqual({ done: 1, open: 2 })
  })

  it('finds the parts of a task that stand beside it', () => {
    expect(list('- [ ] 1. Moor\n- [x] 1.1 Tie\n- [x] 1.2 Paint\n').progress).toEqual({ done: 2, open: 0 })
  })

  it('counts boxes without a number only where none has one', () => {
    expect(list('- [x] 1. Moor\n  - [ ] left rope\n').progress).toEqual({ done: 1, open: 0 })
    expect(list('- [x] Moor\n- [ ] Paint\n').progress).toEqual({ done: 1, open: 1 })
  })
})
