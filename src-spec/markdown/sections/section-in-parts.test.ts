import fc from 'fast-check'
import { expect, it } from 'vitest'
import { lineStarts } from '../../text/source'
import { frontMatterOf } from '../parser/parser-text'
import { readSectionTrees } from './parse-sections'
import { ParsedDocument } from './parsed-document'
import { readDocumentTree } from './read-document-tree'
import type { DocumentTree, PositionedTree, SectionPart } from './tree'

/** Multiplies the number of generated cases. */
const propertyTimes = Number(process.env.PROPERTY_TIMES ?? 1)

const header = '| ID | Decision | Status |\n'
const delimiter = '|---|---|---|\n'
const rowEnds = [
  '| Use boats | Accepted |',
  '| Use `oars` |',
  '|  | x | y | z |',
  '| a \\| b <!-- c --> | d',
  '',
  '| **TODO: x** | [a](b.md) |  ',
]

function tableOf(rows: number, first = 1): string {
  return Array.from({ length: rows }, (_, index) => `| ${first + index} ${rowEnds[(first + index * 7) % rowEnds.length]}\n`).join('')
}

const before = fc.constantFrom(
  '',
  '# Log\n\n- [ ] item\n\n',
  '---\na: b\n---\n## Log\nWords <!-- x -->\n',
  '> quote\n\n```md\n| code |\n```\n',
)
const behind = fc.constantFrom(
  '',
  '\n',
  '\nWords.\n\n- item\n  - [x] below\n',
  '# Next\n\ntext',
  '> quote\n',
  '```\ncode\n',
  '\n## B\n\n| a |\n|---|\n| b |\n',
)
const long = fc.record({ rows: fc.integer({ min: 60, max: 160 }), isLast: fc.boolean() }).map(({ rows, isLast }) => {
  const text = `${header}${delimiter}${tableOf(rows)}`
  return isLast ? text.slice(0, -1) : text
})
const document = fc.oneof(
  fc.tuple(before, long, behind),
  fc.tuple(before, long, fc.constant('\n'), long, behind),
  fc.tuple(before, fc.constant(header + delimiter), behind, long, behind),
)

/** Around a line, the one of the whole text that it names, or where a part begins: where tables begin, end and are cut. */
const edit: fc.Arbitrary<LineEdit> = fc.record({
  line: fc.oneof(fc.nat(), fc.record({ part: fc.nat() }), fc.constantFrom('| ID', '|---', '| 1 ', '| 2 ', '\n\n')),
  offset: fc.constantFrom(0, 0, 1, 2, 7, -1, -2, -3),
  cut: fc.constantFrom<LineEdit['cut']>(0, 0, 1, 5, 'line', 'two lines', 'lines', 'many'),
  put: fc.constantFrom(
    'x',
    '|',
    '',
    ' ',
    '\n',
    '\n\n',
    '| new | row |\n',
    tableOf(3, 900),
    tableOf(80, 700),
    '| c |',
    '> ',
    '# Title\n',
    'plain\n',
    '- i\n',
    '```\n',
    '<!--',
    '||||||| base\n',
    '<<<<<<< ours\n',
    header + delimiter,
    '| a |\n|---|\n',
    '\\',
    ':',
  ),
})

interface LineEdit {
  readonly line: number | string | { readonly part: number }
  readonly offset: number
  readonly cut: number | 'line' | 'two lines' | 'lines' | 'many'
  readonly put: string
}

function edited({ text, sectionTrees }: DocumentTree, { line: of, offset, cut, put }: LineEdit): string {
  const starts = lineStarts(text)
  const partStarts = sectionTrees.flatMap((tree) => rowsOf(tree).map((part) => tree.offset + part.offset))
  const startOf = (of: Exclude<LineEdit['line'], string>) =>
    typeof of === 'number' ? starts[of % starts.length] : partStarts[of.part % partStarts.length]
  const named = typeof of === 'string' ? Math.max(0, text.indexOf(of)) : (startOf(of) ?? 0)
  const from = Math.min(text.length, Math.max(0, named + offset))
  const line = starts.findLastIndex((start) => start <= from)
  const lineEnd = (count: number): number => starts[line + count] ?? text.length
  const to = typeof cut === 'number' ? Math.min(text.length, from + cut) : lineEnd({ line: 1, 'two lines': 2, lines: 3, many: 70 }[cut])
  return text.slice(0, from) + put + text.slice(to)
}

/** What is hidden from the parser where a text has conflicts. */
const markers = /^(?:[<>|]{7} |={7})/m

/** As if no table was long: rows are not split where the text may have markers. */
function readWhole(text: string): DocumentTree {
  const source = { text, frontMatter: frontMatterOf(text), hasConflicts: true }
  return new ParsedDocument(source, lineStarts(text), readSectionTrees(source))
}

function written(outline: DocumentTree): readonly string[] {
  const { sections, prose, items, tables, fences, comments, frontMatter } = outline
  const trees = outline.sectionTrees.map(({ tree, ...at }) => ({ ...at, ...listsOf(tree) }))
  const lines = Array.from(outline.lineStarts)
  return Object.entries({ sections, prose, items, tables, fences, comments, frontMatter, lines, trees }).map((part) => JSON.stringify(part))
}

/** Compares as JSON, and shows where it differs alone. */
function same(one: DocumentTree, other: DocumentTree): void {
  for (const [index, part] of written(one).entries()) {
    const as = written(other)[index] ?? ''
    if (part === as) continue
    const at = Math.max(0, Array.from(part).findIndex((unit, place) => unit !== as[place]) - 60)
    expect(part.slice(at, at + 200)).toBe(as.slice(at, at + 200))
  }
}

function listsOf({
  text,
  lineStarts: starts,
  lineCount,
  sections,
  prose,
  items,
  tables,
  fences,
  comments,
  frontMatter,
  unread,
}: DocumentTree['sectionTrees'][number]['tree']) {
  return { text, lineStarts: Array.from(starts), lineCount, sections, prose, items, tables, fences, comments, frontMatter, unread }
}

function rowsOf({ tree }: PositionedTree): readonly SectionPart[] {
  return tree.parts?.filter(({ isRows }) => isRows) ?? []
}

it('reads a section in parts, anew and after edits, as a whole one', () => {
  let inParts = 0
  let kept = 0
  fc.assert(
    fc.property(document, fc.array(edit, { minLength: 1, maxLength: 6 }), (pieces, edits) => {
      let last = readDocumentTree(pieces.join(''))
      for (const one of [null, ...edits]) {
        const next = one === null ? last.text : edited(last, one)
        const again = one === null ? last : readDocumentTree(next, last)
        if (!markers.test(next)) {
          same(again, readWhole(next))
        }
        same(readDocumentTree(next), again)
        const known = new Set(last.sectionTrees.flatMap(rowsOf).map(({ tree }) => tree))
        const parts = again.sectionTrees.flatMap(rowsOf)
        if (parts.length > 0) inParts += 1
        if (one !== null && parts.some(({ tree }) => known.has(tree))) kept += 1
        last = again
      }
    }),
    { numRuns: 60 * propertyTimes },
  )
  expect(inParts).toBeGreaterThan(60 * propertyTimes)
  expect(kept).toBeGreaterThan(25 * propertyTimes)
}, 600_000)

it('keeps every part but those that an edit of rows touched', () => {
  const text = `# Log\n\n${header}${delimiter}${tableOf(2000)}\nEnd.\n`
  const first = readDocumentTree(text)
  const edits: readonly (readonly [string, number])[] = [
    [text.replace('| 1000 ', '| 1000x '), 1],
    [text.replace('| 1000 ', '| new | row |\n| 1000 '), 2],
    [text.replace(/\| 1050 .*\n/, ''), 1],
    [text.replace('\nEnd.', '| new | row |\n\nEnd.'), 2],
    [text.replace('| ID |', '| Id |'), 1],
    [text.replace('End.', 'The end.'), 1],
  ]
  const known = new Set(first.sectionTrees.flatMap(rowsOf).map(({ tree }) => tree))
  expect(known.size).toBe(32)
  for (const [next, changed] of edits) {
    const parts = readDocumentTree(next, first).sectionTrees.flatMap(rowsOf)
    expect(parts.filter(({ tree }) => !known.has(tree)).length).toBeLessThanOrEqual(changed)
  }
})

it('keeps no part whose first or last characters, table or titles an edit changes', () => {
  const text = `# Log\n\n${header}${delimiter}${tableOf(300)}\nEnd.\n`
  const first = readDocumentTree(text)
  const replaced = (at: number, put: string) => text.slice(0, at) + put + text.slice(at + 1)
  const starts = first.sectionTrees.flatMap((tree) => rowsOf(tree).map((part) => tree.offset + part.offset))
  const edits = [
    ...starts.flatMap((start) => [-3, -2, -1, 0, 1, 2, 3].flatMap((by) => ['x', '|', '\n'].map((put) => replaced(start + by, put)))),
    text.replace(header + delimiter, '| a | b |\n|---|---|\n'),
    text.replace('# Log', '# LLM Prompt'),
  ]
  for (const next of edits) same(readDocumentTree(next, first), readDocumentTree(next))
})
