import { parser, Table, TaskList } from '@lezer/markdown'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { TableLines } from './table-lines'

const theirs = parser.configure([Table, TaskList])
const ours = parser.configure([TableLines, TaskList])
const blocks =
  /^(?:Document|Paragraph|Blockquote|\w+List|ListItem|Table|TableHeader|TableRow|\w+Heading\d|HorizontalRule|FencedCode|CodeBlock|Task|LinkReference|HTMLBlock)$/

function blocksOf(text: string, by: typeof parser): readonly string[] {
  const found: string[] = []
  by.parse(text).iterate({
    enter: ({ name, from, to }) => {
      if (blocks.test(name)) found.push(`${name} ${from} ${to}`)
    },
  })
  return found
}

const pieces = fc.constantFrom(
  ...[
    '| a | b |\n',
    '|---|---|\n',
    '|---|:-:|\n',
    '--|--\n',
    '|-\n',
    'a | b\n',
    '| `a|b` | c |\n',
    '| a \\| b |\n',
    '| 1 | 2 | 3\n',
    '|\n',
    '\n',
    ' ',
  ],
  ...['> ', '- ', '  ', '    ', '\\', '|', '---\n', '===\n', '# h\n', 'words\n', '[a]: b\n', '```\n', '<div>\n', '- [ ] ', '1. '],
)

it('recognizes the tables of GFM, with a node for each line', () => {
  let tables = 0
  const same = (text: string): void => {
    const expected = blocksOf(text, theirs)
    expect(blocksOf(text, ours)).toEqual(expected)
    if (expected.some((name) => name.startsWith('TableRow'))) tables += 1
  }
  fc.assert(
    fc.property(
      fc.array(pieces, { maxLength: 14 }).map((all) => all.join('')),
      same,
    ),
    { numRuns: 3_000 },
  )
  expect(tables).toBeGreaterThan(50)
})

it('creates no nodes for cells', () => {
  const text = '| a | b |\n|---|---|\n| 1 | 2 |\n> | c | d |\n> |---|---|\n> | 3 | 4 |\n'
  const names: string[] = []
  ours.parse(text).iterate({ enter: ({ name }) => void names.push(name) })
  expect(names).toEqual([
    'Document',
    'Table',
    'TableHeader',
    'TableRow',
    'Blockquote',
    'QuoteMark',
    'Table',
    'TableHeader',
    'QuoteMark',
    'QuoteMark',
    'TableRow',
  ])
})
