import { expect, it } from 'vitest'
import { readDocumentTree } from '../../markdown/sections/read-document-tree'
import { readTasks } from './read-tasks'

const tasks = (text: string) =>
  readTasks('ACTIVE_SPEC.md', readDocumentTree(text)).map(({ title, owner, due, acceptance, done }) => ({
    title,
    owner,
    due,
    acceptance,
    done,
  }))

it('reads rows by the names of their columns, in any order', () => {
  expect(
    tasks(
      '| Due | Status | Task | Owner | Acceptance |\n|---|---|---|---|---|\n| 2026-07-01 | open | Hull | @ana | floats |\n| — | done | Mast | | |\n',
    ),
  ).toEqual([
    { title: 'Hull', owner: '@ana', due: '2026-07-01', acceptance: 'floats', done: false },
    { title: 'Mast', owner: null, due: null, acceptance: null, done: true },
  ])
})

it('reads checkboxes under a heading of tasks, with their items and sub-items', () => {
  expect(
    tasks(
      '# Now\n\n## Tasks\n- [ ] Build the hull @ana due 2026-07-01\n  - Acceptance: it floats\n- [x] Draw it\n\n## Policy\n- [ ] not a task\n',
    ),
  ).toEqual([
    { title: 'Build the hull', owner: 'ana', due: '2026-07-01', acceptance: 'it floats', done: false },
    { title: 'Draw it', owner: null, due: null, acceptance: null, done: true },
  ])
})

it('ignores rows of the template', () => {
  expect(tasks('| Task | Owner | Due |\n|---|---|---|\n| {{task}} | @owner | YYYY-MM-DD |\n')).toEqual([])
})

it('reads checkboxes of sections at any depth below a heading of tasks', () => {
  expect(tasks('# Now\n\n## Tasks\n\n### This week\n\n#### Hull\n\n- [ ] Caulk the seams\n').map(({ title }) => title)).toEqual([
    'Caulk the seams',
  ])
})
