import { EditorSelection, EditorState } from '@codemirror/state'
import { expect, test } from 'vitest'
import { blankAt, blanksOf, filling, isInMiddleHalf, leadsToBlank, nextBlankAt } from './filling'
import { markdownText } from './markdown-language'
import { placeholderBoxes } from './placeholder-boxes'

const text = 'Author: [A]\nOwner: [B]\n'
const first = { from: 8, to: 11 }
const second = { from: 19, to: 22 }

function open(): EditorState {
  const state = EditorState.create({ doc: text, extensions: [placeholderBoxes.field, filling] })
  return state.update({ effects: placeholderBoxes.show.of([first, second]) }).state
}

const select = (state: EditorState, { from, to }: { from: number; to: number }) =>
  state.update({ selection: EditorSelection.single(from, to), userEvent: 'select.placeholder' }).state

test('what is typed in the place of a blank belongs to it until the cursor leaves', () => {
  let state = select(open(), first)
  expect(blankAt(state, blanksOf(state))).toBe(0)
  for (const letter of ['M', 'a']) state = state.update(state.replaceSelection(letter)).state
  expect(state.doc.line(1).text).toBe('Author: Ma')
  // The next judgement sees no blank there.
  state = state.update({ effects: placeholderBoxes.show.of([{ from: 18, to: 21 }]) }).state
  expect(blankAt(state, blanksOf(state))).toBe(-1)
  expect(state.field(filling)).toEqual({ from: 8, to: 10 })
  expect(state.update({ selection: { anchor: 0 } }).state.field(filling)).toBeNull()
})

test('the blanks are filled in the order of the judgement, whichever comes first in the text', () => {
  const state = open().update({ effects: placeholderBoxes.show.of([second, first]) }).state
  expect(blanksOf(state)).toEqual([second, first])
  expect(nextBlankAt(state, blanksOf(state))).toBe(0)
  expect(nextBlankAt(select(state, first), blanksOf(state))).toBe(1)
  const moved = state.update({ changes: { from: 0, insert: 'x' } }).state
  expect(blanksOf(moved)).toEqual([second, first].map(({ from, to }) => ({ from: from + 1, to: to + 1 })))
})

test('typing elsewhere fills nothing', () => {
  const state = open().update({ changes: { from: 0, insert: 'x' }, selection: { anchor: 1 } }).state
  expect(state.field(filling)).toBeNull()
  expect(blankAt(state, blanksOf(state))).toBe(-1)
})

test('the position is that of the next blank until one is chosen', () => {
  const at = (state: EditorState) => nextBlankAt(state, blanksOf(state))
  expect(at(open())).toBe(0)
  expect(at(open().update({ selection: { anchor: 12 } }).state)).toBe(1)
  expect(at(select(open(), second))).toBe(1)
  // From the last blank on it goes round.
  expect(at(open().update({ selection: { anchor: text.length } }).state)).toBe(0)
  expect(at(EditorState.create({ doc: text, extensions: [placeholderBoxes.field, filling] }))).toBe(-1)
})

test('from a heading the key leads to a blank, and elsewhere it keeps its meaning', () => {
  const leads = (doc: string, anchor: number) =>
    leadsToBlank(EditorState.create({ doc, selection: { anchor }, extensions: [placeholderBoxes.field, filling, markdownText] }))
  expect(leads('## Boats\n- [A]', 0)).toBe(true)
  expect(leads('## Boats\n- [A]', 9)).toBe(false)
  expect(leads('Boats\n', 2)).toBe(false)
})

test('a blank near an edge of what is in sight is to be moved', () => {
  const sight = { top: 100, bottom: 500 }
  expect(isInMiddleHalf({ top: 210, bottom: 230 }, sight)).toBe(true)
  expect(isInMiddleHalf({ top: 390, bottom: 410 }, sight)).toBe(false)
  expect(isInMiddleHalf({ top: 190, bottom: 210 }, sight)).toBe(false)
  expect(isInMiddleHalf(null, sight)).toBe(false)
})
