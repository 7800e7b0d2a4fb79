import { expect, it } from 'vitest'
import { frontMatterEnd, frontMatterEntries } from './front-matter'

it.each([
  ['---\ntitle: Harbour\n---\n\nText', 23],
  ['+++\ntitle = "Harbour"\n+++\nText', 26],
  ['---\n# remark\ntitle: x\n...\n', 26],
  ['---\ntitle: x\n---', 16],
])('ends the front matter of %j', (text, end) => {
  expect(frontMatterEnd(text)).toBe(end)
})

it.each([
  '---\n\nA rule, and then text.\n\n---\n',
  '---\ntitle: never closed\n',
  'Text\n---\ntitle: x\n---\n',
  '----\ntitle: x\n----\n',
  '---\n# A heading\n\nText\n\n---\n',
])('finds none in %j', (text) => {
  expect(frontMatterEnd(text)).toBe(0)
})

it('reads keys and values, nested ones as one line', () => {
  const block =
    '---\ntitle: "Harbour: plan"\nlabels:\n  - berths\n  - \'ropes\'\nowner:\n  name: Mila\nsummary: >\n  two\n  lines\n# remark\nempty:\n---\n'
  expect(frontMatterEntries(block)).toEqual([
    { key: 'title', value: 'Harbour: plan' },
    { key: 'labels', value: 'berths, ropes' },
    { key: 'owner', value: 'name: Mila' },
    { key: 'summary', value: 'two, lines' },
    { key: 'empty', value: '' },
  ])
})
