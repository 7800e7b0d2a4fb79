import { EditorSelection, EditorState } from '@codemirror/state'
import { expect, test } from 'vitest'
import { blankAt, blanksOf, filling, nextBlankAt } from './filling'
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
