import { expect, it } from 'vitest'
import { readDocument } from '../../../engine/read-document'

const path = 'openspec/changes/list-berths/tasks.md'
const text = `## 1. List

- [x] 1.1 Draw the **list**
  - [ ] 1.1.1 Sort it
* [~] Ask the office
1. [X] 1.2a Print it

- [the map](map.md)
- [WIP] not a box

\`\`\`
- [ ] 9.9 as an example
\`\`\`
`

it('counts every line with a box, with the number that it begins with', () => {
  const { tasks, progress } = readDocument({ path, text }, 'tasks').taskList
  expect(tasks.map(({ id, title, state }) => [id, title, state])).toEqual([
    ['1.1', 'Draw the list', 'done'],
    ['1.1.1', 'Sort it', 'open'],
    ['', 'Ask the office', 'open'],
    ['1.2a', 'Print it', 'done'],
    ['9.9', 'as an example', 'open'],
  ])
  expect(progress).toEqual({ done: 2, open: 3 })
  expect(tasks.map(({ place: { range } }) => text.slice(range.from, range.to))[0]).toBe('1.1 Draw the **list**')
})
