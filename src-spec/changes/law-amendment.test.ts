import { describe, expect, it } from 'vitest'
import { readDocument } from '../engine/read-document'
import { law } from '../fixtures/constitution'
import { lawAmendment } from './law-amendment'

const change = (after: string, before = law) => {
  const read = (text: string) => readDocument({ path: 'CONSTITUTION.md', text }, 'constitution')
  return lawAmendment(read(before), read(after))?.bump ?? null
}

const edit = (from: string | RegExp, to: string): string => {
  const text = law.replace(from, to)
  expect(text).not.toBe(law)
  return text
}
const budgets =
  '### Tests\n- P95 latency: < 500 ms\n- Unit tests: minimum 80% code coverage\n- Backups MUST be kept for at least 30 days.\n'
const withBudgets = law.replace('### Tests\n', budgets)

describe('the change of a law outside its principles', () => {
  it.each([
    ['nothing', law, null],
    ['a section that goes', () => edit(/### Tests\n[^\n]*\n\n/, ''), 'MAJOR'],
    ['a MUST that goes', () => edit('A refund MUST carry the id of its order.', ''), 'MAJOR'],
    ['a MUST that becomes a should', () => edit('Errors MUST follow', 'Errors should follow'), 'MAJOR'],
    ['a MUST that comes in a principle', () => edit('whole cents.', 'whole cents. Prices MUST name their currency.'), 'MINOR'],
    ['a MUST that comes elsewhere', () => edit('## Governance\n', '## Governance\n\n- Minutes MUST be published.\n'), 'MINOR'],
    ['another word in a MUST', () => edit('kept in whole cents', 'stored in whole cents'), 'PATCH'],
    ['a section under another title', () => edit('### Tests', '### Testing'), 'PATCH'],
    [
      'a MUST that moves',
      () =>
        edit('A refund MUST carry the id of its order.', '').replace(
          '## Governance\n',
          '## Governance\n\nA refund MUST carry the id of its order.\n',
        ),
      'PATCH',
    ],
    ['a number in a "should"', () => edit('five minutes', 'six minutes'), 'PATCH'],
  ] as const)('%s', (_name, after, bump) => expect(change(typeof after === 'string' ? after : after())).toBe(bump))

  it.each([
    ['a looser limit', '< 500 ms', '< 900 ms', 'MAJOR'],
    ['a tighter limit', '< 500 ms', '< 400 ms', 'PATCH'],
    ['a lower minimum', '80%', '60%', 'MAJOR'],
    ['a higher minimum', '80%', '90%', 'PATCH'],
    ['a shorter least time', '30 days', '7 days', 'MAJOR'],
    ['a longer least time', '30 days', '90 days', 'PATCH'],
  ] as const)('%s', (_name, from, to, bump) => expect(change(withBudgets.replace(from, to), withBudgets)).toBe(bump))
})
