import { history, undo, undoDepth } from '@codemirror/commands'
import { markdown, markdownLanguage } from '@codemirror/lang-markdown'
import { EditorState, type StateCommand } from '@codemirror/state'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellEnd, cellStart, leaveTable, nextCell, previousCell } from './move-between-cells'
import { splitRow } from './split-row'
import {
  addColumn,
  addRow,
  alignTable,
  moveColumnLeft,
  moveColumnRight,
  moveRowDown,
  moveRowUp,
  removeColumn,
  removeRow,
} from './table-changes'
import { textWidth } from './text-width'

const extensions = [history(), markdown({ base: markdownLanguage })]

/** A state whose cursor is at the `^` of the text, which is taken out. */
function at(text: string): EditorState {
  const anchor = text.indexOf('^')
  return EditorState.create({ doc: text.replace('^', ''), selection: { anchor }, extensions })
}

function run(state: EditorState, command: StateCommand): { readonly state: EditorState; readonly isHandled: boolean } {
  const states = [state]
  const isHandled = command({ state, dispatch: (transaction) => void states.push(transaction.state) })
  return { state: states.at(-1) as EditorState, isHandled }
}

/** The text after a command, with `^` at the cursor. */
function textAfter(text: string, command: StateCommand): string {
  const { state } = run(at(text), command)
  const { head } = state.selection.main
  return `${state.sliceDoc(0, head)}^${state.sliceDoc(head)}`
}

const head = '| Berth | Depth |\n|---|---|\n'

describe('Tab and Enter in a table', () => {
  test.each<[string, StateCommand, string, string]>([
    ['the next cell', nextCell, `${head}| A^1 | 3 m |`, `${head}| A1 | 3 m^ |`],
    ['the next row', nextCell, `${head}| A1 | 3^ m |\n| B2 | 4 m |`, `${head}| A1 | 3 m |\n| B2^ | 4 m |`],
    ['over the delimiter row', nextCell, '| Berth | Depth^ |\n|---|---|\n| A1 | 3 m |', `${head}| A1^ | 3 m |`],
    ['from the delimiter row', nextCell, '| Berth | Depth |\n|-^--|---|\n| A1 | 3 m |', `${head}| A1^ | 3 m |`],
    ['a new row after the last cell', nextCell, `${head}| A1 | 3 m^ |`, `${head}| A1 | 3 m |\n| ^ |  |`],
    ['the previous cell', previousCell, `${head}| A1 | 3^ m |`, `${head}| A1^ | 3 m |`],
    ['the previous row', previousCell, `${head}| A^1 | 3 m |`, '| Berth | Depth^ |\n|---|---|\n| A1 | 3 m |'],
    ['an empty cell', nextCell, `${head}| A^1 |   |`, `${head}| A1 | ^  |`],
    ['the end of a cell', cellEnd, `${head}| A1 | 3^ m |`, `${head}| A1 | 3 m^ |`],
    ['the end of a row', cellEnd, `${head}| A1 | 3 m^ |`, `${head}| A1 | 3 m |^`],
    ['the start of a cell', cellStart, `${head}| A1 | 3^ m |`, `${head}| A1 | ^3 m |`],
    ['the start of a row', cellStart, `${head}| A1 | ^3 m |`, `${head}^| A1 | 3 m |`],
    ['a row below', addRow, `${head}| A^1 | 3 m |\n| B2 | 4 m |`, `${head}| A1 | 3 m |\n| ^ |  |\n| B2 | 4 m |`],
    ['the first row below the header', addRow, '| Be^rth | Depth |\n|---|---|\n| A1 | 3 m |', `${head}| ^ |  |\n| A1 | 3 m |`],
    ['out of an empty last row', addRow, `${head}| A1 | 3 m |\n| ^ |  |`, `${head}| A1 | 3 m |\n\n^`],
    ['in the indent of the table', addRow, `- Berths\n\n  | a^ |\n  |---|\n`, `- Berths\n\n  | a |\n  |---|\n  | ^ |\n`],
    ['below the table', leaveTable, `${head}| A^1 | 3 m |`, `${head}| A1 | 3 m |\n\n^`],
    ['between table and text', leaveTable, `${head}| A^1 | 3 m |\n\nWords`, `${head}| A1 | 3 m |\n\n^\n\nWords`],
    ['to the room below', leaveTable, `${head}| A^1 | 3 m |\n\n\n\nWords`, `${head}| A1 | 3 m |\n\n^\n\nWords`],
  ])('go to %s', (_, command, before, expected) => {
    expect(textAfter(before, command)).toBe(expected)
  })

  test.each([nextCell, previousCell, addRow, leaveTable])('keep their meaning elsewhere', (command) => {
    expect(run(at(`Wor^ds\n\n${head}`), command).isHandled).toBe(false)
    expect(run(at('```\n| a^ | b |\n|---|---|\n```'), command).isHandled).toBe(false)
    expect(run(at('> | a^ | b |\n> |---|---|'), command).isHandled).toBe(false)
  })
})

describe('rows and columns', () => {
  test.each<[string, StateCommand, string, string]>([
    ['adds a column', addColumn, `${head}| A^1 | 3 m |`, '| Berth |  | Depth |\n|---| --- |---|\n| A1 | ^ | 3 m |'],
    ['adds a last column', addColumn, 'a | b\n--|--\n1 | 2^', 'a | b |\n--|-- | ---\n1 | 2 |^'],
    ['removes a column', removeColumn, `${head}| A1 | 3^ m |`, '| Berth |\n|---|\n| A1 ^|'],
    ['removes the first column', removeColumn, `${head}| A^1 | 3 m |`, '| Depth |\n|---|\n^| 3 m |'],
    ['removes a column without outer pipes', removeColumn, 'a | b\n--|--\n1^ | 2', ' b\n--\n^ 2'],
    ['moves a column', moveColumnRight, `${head}| A^1 | 3 m |`, '| Depth | Berth |\n|---|---|\n| 3 m | A1^ |'],
    ['moves a column back', moveColumnLeft, `${head}| A1 | 3^ m |`, '| Depth | Berth |\n|---|---|\n| 3 m^ | A1 |'],
    ['moves a column of a shorter row', moveColumnRight, `${head}| A^1 |`, '| Depth | Berth |\n|---|---|\n|  | A1^ |'],
    ['removes a row', removeRow, `${head}| A^1 | 3 m |\n| B2 | 4 m |`, `${head.trimEnd()}^\n| B2 | 4 m |`],
    ['moves a row down', moveRowDown, `${head}| A^1 | 3 m |\n| B2 | 4 m |`, `${head}| B2 | 4 m |\n| A^1 | 3 m |`],
    ['moves a row up', moveRowUp, `${head}| A1 | 3 m |\n| B^2 | 4 m |`, `${head}| B^2 | 4 m |\n| A1 | 3 m |`],
  ])('%s', (_, command, before, expected) => {
    expect(textAfter(before, command)).toBe(expected)
  })

  test.each<[string, StateCommand, string]>([
    ['the header', removeRow, '| Be^rth | Depth |\n|---|---|\n| A1 | 3 m |'],
    ['the delimiter row', removeRow, '| Berth | Depth |\n|-^--|---|\n| A1 | 3 m |'],
    ['the only column', removeColumn, '| Be^rth |\n|---|\n| A1 |'],
    ['the first row upwards', moveRowUp, `${head}| A^1 | 3 m |`],
    ['the last row downwards', moveRowDown, `${head}| A^1 | 3 m |\n\nWords`],
  ])('leave %s', (_, command, before) => {
    expect(run(at(before), command).isHandled).toBe(false)
  })
})

describe('alignTable', () => {
  test('pads the cells by the side of their column, and East Asian text by its width', () => {
    expect(textAfter('|a|bb|c|\n|-|:-:|--:|\n|停泊|x|1^23456|', alignTable)).toBe(
      '| a    | bb  |      c |\n| ---- | :-: | -----: |\n| 停泊 |  x  | 1^23456 |',
    )
  })

  test('leaves the edges of rows without outer pipes', () => {
    expect(textAfter('a | b^bbbb\n--|--\ncc|d', alignTable)).toBe('a   | b^bbbb\n--- | -----\ncc  | d')
  })

  const cell = fc.constantFrom('', 'a', 'berth', '停泊', 'x \\| y', '`p`', '👍 up', 'é', '  padded  ', '\\\\', 'العربية')
  const table = fc
    .tuple(
      fc.integer({ min: 1, max: 4 }),
      fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 6 }),
      fc.array(fc.constantFrom('---', ':-', '-:', ':-----:'), { minLength: 4, maxLength: 4 }),
    )
    .map(([columns, rows, rule]) => {
      const header = Array.from({ length: columns }, (_, index) => `head ${index}`)
      return [header, rule.slice(0, columns), ...rows].map((cells) => `|${cells.join('|')}|`).join('\n')
    })

  test('changes only spaces and dashes, twice the same as once, in one step that can be undone', () => {
    fc.assert(
      fc.property(table, (text) => {
        const start = EditorState.create({ doc: text, selection: { anchor: 2 }, extensions })
        const once = run(start, alignTable).state
        const cells = (words: string) => words.split('\n').map((line) => splitRow(line).cells.map(({ from, to }) => line.slice(from, to)))
        const [before, now] = [cells(text), cells(once.doc.toString())]
        expect([now[0], ...now.slice(2)]).toEqual([before[0], ...before.slice(2)])
        expect(once.doc.toString().replaceAll(/[ -]/g, '')).toBe(text.replaceAll(/[ -]/g, ''))
        expect(run(once, alignTable).state.doc.toString()).toBe(once.doc.toString())
        const pipes = once.doc
          .toString()
          .split('\n')
          .map((line) => splitRow(line).pipes.map((pipe) => textWidth(line.slice(0, pipe))))
        for (const row of pipes) expect(row).toEqual((pipes.find(({ length }) => length >= row.length) as number[]).slice(0, row.length))
        expect(undoDepth(once)).toBeLessThanOrEqual(1)
        expect(undoDepth(once) === 0 ? text : run(once, undo).state.doc.toString()).toBe(text)
      }),
    )
  })
})

describe('every change of a table', () => {
  const commands = [
    addColumn,
    removeColumn,
    moveColumnLeft,
    moveColumnRight,
    addRow,
    removeRow,
    moveRowUp,
    moveRowDown,
    alignTable,
    nextCell,
  ]
  const word = fc.constantFrom('quay', 'rope', 'mole', 'pier', '')
  const rows = fc.array(fc.array(word, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 5 })

  test('keeps the words that it does not name', () => {
    fc.assert(
      fc.property(rows, fc.nat(200), fc.constantFrom(...commands), (words, place, command) => {
        const lines = words.map((cells, row) => `| ${cells.map((text, column) => `${text}${row}${column}`).join(' | ')} |`)
        const text = `Before\n\n${[lines[0], '|---|---|---|', ...lines.slice(1)].join('\n')}\n\nAfter`
        const start = EditorState.create({ doc: text, selection: { anchor: place % text.length }, extensions })
        const before = text.match(/\w+/g) ?? []
        const kept = new Set(run(start, command).state.doc.toString().match(/\w+/g))
        const lost = before.filter((found) => !kept.has(found))
        const named = command === removeColumn ? words.length : command === removeRow ? 3 : 0
        expect(lost.length === 0 || lost.length === named).toBe(true)
        if (command === removeColumn) expect(new Set(lost.map((found) => found.at(-1))).size).toBeLessThan(2)
        if (command === removeRow) expect(new Set(lost.map((found) => found.at(-2))).size).toBeLessThan(2)
      }),
    )
  })
})
