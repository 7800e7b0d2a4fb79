import { markdownLanguage as codeMirrorsOwn } from '@codemirror/lang-markdown'
import { type Parser, type SyntaxNode, type Tree, TreeFragment } from '@lezer/common'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { markdownLanguage } from './markdown-language'

const names = new Set(['Table', 'TableHeader', 'TableRow', 'TableCell', 'TableDelimiter', 'InlineCode', 'StrongEmphasis', 'Escape'])

/** The nodes of tables, one line each. */
function tablesIn(tree: Tree): readonly string[] {
  const found: string[] = []
  tree.iterate({
    enter(node) {
      if (!names.has(node.name) || !isInTable(node.node)) return
      // Here the header holds the delimiter row.
      found.push(node.name === 'TableHeader' ? `${node.name} ${node.from}` : `${node.name} ${node.from}-${node.to}`)
    },
  })
  return found
}

function isInTable(node: SyntaxNode): boolean {
  return node.name === 'Table' || (node.parent !== null && isInTable(node.parent))
}

function read(text: string, parser: Parser = markdownLanguage.parser): Tree {
  return parser.parse(text)
}

const cell = fc.constantFrom('', ' ', 'berth', ' **deep** ', ' `a \\| b` ', '\\|', ' 停泊 ', '<br>', ' [quay](q.md) ', '- rope', '# no')
const row = fc.array(cell, { minLength: 1, maxLength: 4 }).map((cells) => `|${cells.join('|')}|`)
const delimiter = fc
  .array(fc.constantFrom('---', ':--', ' :-: ', '--:'), { minLength: 1, maxLength: 4 })
  .map((cells) => `|${cells.join('|')}|`)
const line = fc.oneof(
  { weight: 6, arbitrary: row },
  { weight: 4, arbitrary: delimiter },
  fc.constantFrom(
    '',
    'a | b',
    '--|--',
    'words',
    '> | a | b |',
    '> |---|---|',
    '- item',
    '  | a | b |',
    '  |---|---|',
    '# Title',
    '```',
    '    | x |',
  ),
)
const text = fc.array(line, { maxLength: 14 }).map((lines) => lines.join('\n'))

/** Blocks in which at most the second line divides a header from its rows: CodeMirror finds no table below a line with a pipe. */
const blocks = fc
  .array(
    fc
      .tuple(
        fc.constantFrom('', 'words\n', '> ', '# Title\n', '- '),
        row,
        delimiter,
        fc.array(fc.oneof(row, fc.constantFrom('a | b', '- item', '# Title', '```', '> quote')), { maxLength: 5 }),
      )
      .map(
        ([first, header, below, rows]) => first + [header, below, ...rows].join(first === '> ' ? '\n> ' : first === '- ' ? '\n  ' : '\n'),
      ),
    { maxLength: 4 },
  )
  .map((all) => all.join('\n\n'))

describe('tables', () => {
  test('are read as CodeMirror reads them', () => {
    fc.assert(
      fc.property(blocks, (words) => {
        expect(tablesIn(read(words))).toEqual(tablesIn(read(words, codeMirrorsOwn.parser)))
      }),
      { numRuns: 600 },
    )
  })

  test('are the same after an edit as when they are read anew', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(30), fc.oneof(cell, line, fc.constant('|'), fc.constant('\n')), (words, place, length, insert) => {
        const from = place % (words.length + 1)
        const to = Math.min(words.length, from + length)
        const edited = words.slice(0, from) + insert + words.slice(to)
        const change = { fromA: from, toA: to, fromB: from, toB: from + insert.length }
        const fragments = TreeFragment.applyChanges(TreeFragment.addTree(read(words)), [change], 2)
        expect(tablesIn(markdownLanguage.parser.parse(edited, fragments))).toEqual(tablesIn(read(edited)))
      }),
      { numRuns: 1500 },
    )
  })

  test('an edit of one row keeps the other rows of a long table', () => {
    const rows = Array.from({ length: 2_000 }, (_, index) => `| ${index} | rope |`)
    const words = ['| berth | gear |', '|---|---|', ...rows].join('\n')
    const before = read(words)
    const at = words.indexOf('| 1500 |') + 3
    const fragments = TreeFragment.applyChanges(TreeFragment.addTree(before), [{ fromA: at, toA: at, fromB: at, toB: at + 1 }])
    const after = markdownLanguage.parser.parse(`${words.slice(0, at)}x${words.slice(at)}`, fragments)
    const rowAt = (tree: Tree, place: number) => tree.resolve(place, 1)
    for (const number of [3, 900, 1900]) {
      const place = words.indexOf(`| ${number} |`)
      const moved = place < at ? place : place + 1
      expect(rowAt(after, moved + 2).tree).toBe(rowAt(before, place + 2).tree)
    }
    expect(tablesIn(after)).toHaveLength(tablesIn(before).length)
  })
})
