import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Range } from '../../text/source'
import { readDocumentTree } from './read-document-tree'
import type { DocumentTree, MarkdownTree } from './tree'

const slice = (outline: MarkdownTree, range: Range): string => outline.text.slice(range.from, range.to)
const titles = (text: string): readonly string[] =>
  readDocumentTree(text)
    .sections.slice(1)
    .map((section) => section.title)

describe('sections', () => {
  it('nests by level, and ends a body at the next heading', () => {
    const outline = readDocumentTree('intro\n\n# A\none\n\n## B\ntwo\n\n## C\n\n# D\n')
    expect(outline.sections.map(({ title, level, parent }) => [title, level, parent])).toEqual([
      ['', 0, -1],
      ['A', 1, -1],
      ['B', 2, 1],
      ['C', 2, 1],
      ['D', 1, -1],
    ])
    expect(slice(outline, outline.sections[1]?.body as Range).trim()).toBe('one')
    expect(slice(outline, outline.sections[1]?.range as Range)).toContain('## C')
  })

  it('reads no heading inside a fence, a comment, front matter or a quote', () => {
    expect(titles('---\ntitle: x\n---\n# A\n\n```\n# no\n```\n\n<!--\n# no\n-->\n\n> # no\n\n~~~md\n## no\n~~~\n')).toEqual(['A'])
  })

  it('does not read merge-conflict markers as underlined headings', () => {
    expect(titles('# A\n\n<<<<<<< HEAD\nours\n=======\ntheirs\n>>>>>>> other\n')).toEqual(['A'])
  })

  it('reads titles without their markup', () => {
    expect(titles('# **Bold** `code` [link](x.md) ##\n')).toEqual(['Bold code link'])
  })
})

describe('tables', () => {
  it('keeps empty cells in their columns', () => {
    const outline = readDocumentTree('| a | b | c |\n|---|---|---|\n| 1 | | 3 |\n|  | x \\| y |\n')
    const rows = outline.tables[0]?.rows.map((row) => row.cells.map((cell) => slice(outline, cell)))
    expect(rows).toEqual([
      ['1', '', '3'],
      ['', 'x \\| y', ''],
    ])
  })

  it('merges extra cells into the last column', () => {
    const outline = readDocumentTree('| Field | Value |\n|---|---|\n| Status | draft | approved |\n')
    expect(outline.tables[0]?.rows[0]?.cells.map((cell) => slice(outline, cell))).toEqual(['Status', 'draft | approved'])
  })
})

describe('lists', () => {
  it('reads checkboxes, nesting and the own text of items', () => {
    const outline = readDocumentTree('- [x] done\n- plain\n  - [ ] inner\n')
    expect(outline.items.map((item) => [slice(outline, item.text), item.checkbox, item.depth > 0, item.parent])).toEqual([
      ['done', 'done', false, -1],
      ['plain', 'none', false, -1],
      ['inner', 'open', true, 1],
    ])
  })
})

it('marks the LLM Prompt block up to the next heading of its level', () => {
  const outline = readDocumentTree('## LLM Prompt (copy)\n- Role: x\n\n### Context Pack\n- y\n\n# Spec\n\nz\n')
  expect(outline.prose.filter((prose) => prose.isPrompt).map((prose) => slice(outline, prose.range))).toEqual([
    '## LLM Prompt (copy)',
    'Role: x',
    '### Context Pack',
    'y',
  ])
})

it('reads the same structure with CRLF and a byte order mark, at the offsets of the original', () => {
  const lf = '# A\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```yaml\nx: 1\n```\n- [ ] t\n'
  const crlf = `\uFEFF${lf.replaceAll('\n', '\r\n')}`
  const outline = readDocumentTree(crlf)
  expect(outline.tables[0]?.rows[0]?.cells.map((cell) => crlf.slice(cell.from, cell.to))).toEqual(['1', '2'])
  expect(outline.sections.map((section) => section.title)).toEqual(['', 'A'])
  expect(outline.fences[0]?.info).toBe('yaml')
  expect(outline.items[0]?.checkbox).toBe('open')
  expect(outline.lineStarts.length).toBe(readDocumentTree(lf).lineStarts.length)
})

it('survives nesting that would break a recursive reader', () => {
  expect(readDocumentTree(`${'>'.repeat(100_000)} x`).sections).toHaveLength(1)
  expect(readDocumentTree(`${'> - '.repeat(5_000)}x`).sections).toHaveLength(1)
  expect(readDocumentTree(`${'['.repeat(50_000)}x`).sections).toHaveLength(1)
})

it('is total, and its ranges stay inside the text and in order', () => {
  const markdown = fc.array(
    fc.constantFrom(
      '# ',
      '## ',
      '\n',
      '\n\n',
      '- ',
      '[ ] ',
      '| a | b |\n',
      '|---|---|\n',
      '```\n',
      '> ',
      '<!--',
      '-->',
      '---\n',
      'word ',
      '`',
      '\r\n',
      '\t',
      '[',
    ),
    { maxLength: 60 },
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        markdown.map((parts) => parts.join('')),
      ),
      (text) => {
        const outline = readDocumentTree(text)
        expect(outline.text).toHaveLength(text.length)
        for (const { range, body, heading } of outline.sections) {
          expect(range.from).toBeLessThanOrEqual(range.to)
          expect(body.from).toBeLessThanOrEqual(body.to)
          expect(heading.to).toBeLessThanOrEqual(range.to)
          expect(range.to).toBeLessThanOrEqual(text.length)
        }
        for (const { range } of outline.prose) expect(range.from).toBeLessThan(range.to)
      },
    ),
    { numRuns: 500 },
  )
})

it('reads its sections again after they were released', () => {
  const text =
    '---\ntitle: Oars\n---\n\n# Oars\n\n- [ ] Count them <!-- all -->\n\n## Wood\n\n| Kind | Length |\n| --- | --- |\n| Ash | 3 m |\n\n```\nash\n```\n'
  const shape = ({ sections, prose, items, tables, fences, comments, lineStarts, sectionTrees }: DocumentTree) => ({
    ...{ sections, prose, items, tables, fences, comments, lineStarts: Array.from(lineStarts) },
    trees: sectionTrees.map(({ tree, ...at }) => ({ ...at, text: tree.text, titles: tree.sections.map(({ title }) => title) })),
  })
  const edited = text.replace('3 m', '4 m')
  const outline = readDocumentTree(edited, readDocumentTree(text))
  const before = shape(outline)
  expect(outline.usedAt).not.toBeNull()
  outline.release()
  expect(outline.usedAt).toBeNull()
  expect(shape(outline)).toEqual(before)
  outline.release()
  expect(shape(readDocumentTree(text, outline))).toEqual(shape(readDocumentTree(text)))
})
