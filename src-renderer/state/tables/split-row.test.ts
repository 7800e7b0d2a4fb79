import { describe, expect, test } from 'vitest'
import { splitRow } from './split-row'

function cells(text: string): readonly string[] {
  return splitRow(text).cells.map(({ from, to }) => text.slice(from, to))
}

describe('splitRow', () => {
  test.each([
    ['| a | b |', ['a', 'b']],
    ['a | b', ['a', 'b']],
    ['|a|b', ['a', 'b']],
    ['| a \\| b | c |', ['a \\| b', 'c']],
    ['| a \\\\| b |', ['a \\\\', 'b']],
    ['|  | b | |', ['', 'b', '']],
    ['||', ['']],
    ['|', []],
    ['', []],
    ['no pipe', ['no pipe']],
  ])('%j', (text, expected) => {
    expect(cells(text)).toEqual(expected)
  })

  test('the text of an empty cell goes behind one space', () => {
    expect(splitRow('|   | b |').cells[0]).toEqual({ from: 2, to: 2, before: 0, after: 4 })
    expect(splitRow('|| b |').cells[0]).toEqual({ from: 1, to: 1, before: 0, after: 1 })
  })
})
