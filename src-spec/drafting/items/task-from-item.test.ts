import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../text/source'
import { readItemDocument } from './item-reference'
import { taskFromItem } from './task-from-item'

const spec = { path: 'SPEC.md', text: '# Shop\n\n- TODO: name the pier (owner: Ana) by 2026-07-01\n- OPEN QUESTION: which rope?\n' }

function make(plan: string, document = spec, at = 0) {
  const item = readItemDocument(document).items[at]
  if (!item) throw new Error('There is no open item.')
  const target = { path: 'ACTIVE_SPEC.md', text: plan }
  const made = taskFromItem(document, target, { path: document.path, kind: item.kind, text: item.text, before: 0 })
  if (made.kind !== 'edits') return made.kind
  const of = (path: string, text: string) =>
    applyEdits(
      text,
      made.edits.filter((edit) => edit.path === path),
    )
  return document.path === target.path ? of(target.path, plan) : [of(target.path, plan), of(document.path, document.text)]
}

const table =
  '# Now\n\n## Tasks\n\n| ID | Task | Owner | Due | Acceptance | Status |\n|:--|---|---|---|---|---|\n| T-08 | Tar | Bo | 2026-06-01 | Dry | Done |\n| T-09 | Paint | Bo | 2026-06-20 | Blue | Planned |\n'

describe('a task from an open item', () => {
  it('is a row in the columns of the table, with the next id, and a to-do is settled', () => {
    expect(make(`${table}\nEnd.\n`)).toEqual([
      `${table}| T-10 | name the pier by 2026-07-01 | Ana | 2026-07-01 |  |  |\n\nEnd.\n`,
      '# Shop\n\n- name the pier (owner: Ana) by 2026-07-01 (task in ACTIVE_SPEC.md)\n- OPEN QUESTION: which rope?\n',
    ])
  })

  it('leaves a question open', () => {
    expect(make(table, spec, 1)).toEqual([`${table}| T-10 | which rope? |  |  |  |  |\n`, spec.text])
  })

  it('is a box below the last one of a list', () => {
    const list = '# Now\n\n## Tasks\n\n1. [x] Tar\n2. [ ] Paint (owner: Bo)\n   - Blue, by the crew\n'
    expect(make(`${list}\n## Risks\n\nNone.\n`)).toEqual([
      `${list}3. [ ] name the pier by 2026-07-01 (owner: Ana, due: 2026-07-01)\n\n## Risks\n\nNone.\n`,
      expect.any(String),
    ])
  })

  it('moves within one document', () => {
    const plan = { path: 'ACTIVE_SPEC.md', text: '# Now\n\n- TODO: name it\n\n## Tasks\n\n- [ ] Paint\n' }
    expect(make(plan.text, plan)).toBe('# Now\n\n- name it (task in ACTIVE_SPEC.md)\n\n## Tasks\n\n- [ ] Paint\n- [ ] name it\n')
  })

  it.each([
    ['no-tasks', '# Now\n\nSell boats.\n'],
    ['no-tasks', '# Now\n\n## Tasks\n\n- [ ] T-1 Paint\n'],
    ['no-tasks', '# Now\n\n## Tasks\n\n| ID | Task | Owner | Due |\n|---|---|---|---|\n| red | Paint | Bo | 2026-06-20 |\n'],
  ])('is %s where no form is certain: %j', (why, plan) => {
    expect(make(plan)).toBe(why)
  })

  it('is refused for what is a task already', () => {
    const plan = { path: 'ACTIVE_SPEC.md', text: '# Now\n\n## Tasks\n\n- [ ] TODO: paint\n' }
    expect(make(plan.text, plan)).toBe('is-task')
  })
})
