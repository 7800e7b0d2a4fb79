import { EditorState } from '@codemirror/state'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { insertBlock } from './paste-table'
import { readPastedText } from './read-pasted-text'
import { splitRow } from './split-row'
import { writeTable } from './write-table'

describe('readPastedText', () => {
  test('reads a range of a spreadsheet', () => {
    expect(readPastedText('Berth\tDepth\r\nA1\t3 m\r\n')).toEqual([
      ['Berth', 'Depth'],
      ['A1', '3 m'],
    ])
    expect(readPastedText('a\tb\n"two\nlines"\t"a ""quote"""')).toEqual([
      ['a', 'b'],
      ['two\nlines', 'a "quote"'],
    ])
    expect(readPastedText('a\tb\n\t2')).toEqual([
      ['a', 'b'],
      ['', '2'],
    ])
  })

  test.each(['one line\tonly', 'no\ntabs', '\tif (deep) {\n\t\tdive()\n\t}', 'key\tvalue\nwords without a tab', ''])(
    'leaves %j as text',
    (text) => {
      expect(readPastedText(text)).toBeNull()
    },
  )
})

describe('writeTable', () => {
  test('fills up shorter rows and writes a line break as one of HTML', () => {
    expect(writeTable([['a', 'b'], ['1\n2']])).toBe('| a | b |\n| --- | --- |\n| 1<br>2 |  |')
  })

  test('no text ends its cell', () => {
    const text = fc.string({ unit: fc.constantFrom('|', '\\', 'a', ' ', '\n', '\t', '停') })
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 4 }), (rows) => {
        const lines = writeTable(rows).split('\n')
        expect(lines).toHaveLength(rows.length + 1)
        for (const line of lines) expect(splitRow(line).cells).toHaveLength(2)
      }),
    )
  })
})

describe('insertBlock', () => {
  const paste = (text: string) => {
    const [from, to] = [text.indexOf('^'), text.lastIndexOf('^') - (text.indexOf('^') === text.lastIndexOf('^') ? 0 : 1)]
    const state = EditorState.create({ doc: text.replaceAll('^', ''), selection: { anchor: from, head: to } })
    return state.update(insertBlock(state, 'BLOCK')).state.doc.toString()
  }

  test.each([
    ['^', 'BLOCK'],
    ['above\n^', 'above\n\nBLOCK'],
    ['above\n\n^\n\nbelow', 'above\n\nBLOCK\n\nbelow'],
    ['above\n^\nbelow', 'above\n\nBLOCK\n\nbelow'],
    ['mid^dle', 'mid\n\nBLOCK\n\ndle'],
    ['words ^out^', 'words \n\nBLOCK'],
    ['   ^', 'BLOCK'],
  ])('%j becomes %j', (before, expected) => {
    expect(paste(before)).toBe(expected)
  })
})
