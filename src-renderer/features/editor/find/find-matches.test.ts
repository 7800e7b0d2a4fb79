import { history, undo } from '@codemirror/commands'
import { EditorState, type StateCommand } from '@codemirror/state'
import { expect, it } from 'vitest'
import { countMatches, type FindOptions, findNext, findPrevious, found, queryOf, replaceAll, replaceNext, setQuery } from './find-matches'

const plain = { matchCase: false, wholeWord: false, isPattern: false }

function finder(doc: string, text: string, options: Partial<FindOptions> = {}) {
  let state = EditorState.create({ doc, extensions: [found, history()] })
  const dispatch = (transaction: { readonly state: EditorState }) => {
    state = transaction.state
  }
  dispatch(state.update({ effects: setQuery.of(queryOf({ ...plain, ...options, text })) }))
  return {
    run: (command: StateCommand) => command({ state, dispatch }),
    get text() {
      return state.doc.toString()
    },
    get selected() {
      return [state.selection.main.from, state.selection.main.to]
    },
    get count() {
      return countMatches(state)
    },
  }
}

it('steps through the matches in both directions, around the ends', () => {
  const find = finder('boat Boat boats', 'boat')
  expect(find.count).toEqual({ total: 3, index: 0 })
  find.run(findNext)
  expect([find.selected, find.count.index]).toEqual([[0, 4], 1])
  find.run(findNext)
  find.run(findNext)
  expect([find.selected, find.count.index]).toEqual([[10, 14], 3])
  find.run(findNext)
  expect(find.selected).toEqual([0, 4])
  find.run(findPrevious)
  expect(find.selected).toEqual([10, 14])
})

it('looks for case, whole words and patterns where it is asked to, and for text as it is written', () => {
  expect(finder('boat Boat boats', 'Boat', { matchCase: true }).count.total).toBe(1)
  expect(finder('boat Boat boats', 'boat', { wholeWord: true }).count.total).toBe(2)
  expect(finder('b1 b22 c3', 'b\\d+', { isPattern: true }).count.total).toBe(2)
  expect(finder('a\\nb a.b', 'a.b').count.total).toBe(1)
  expect(finder('a\\nb', '\\n').count.total).toBe(1)
})

it('finds nothing for no text, an incomplete pattern, and a pattern that matches nothing', () => {
  expect(finder('boat', '').count.total).toBe(0)
  expect(finder('boat', '(', { isPattern: true }).count.total).toBe(0)
  expect(finder('boat', 'x*', { isPattern: true }).count.total).toBe(0)
})

it('replaces one after the other, or all as one step', () => {
  const find = finder('boat Boat boats', 'boat')
  find.run(replaceNext('ship', false))
  expect(find.text).toBe('boat Boat boats')
  find.run(replaceNext('ship', false))
  expect([find.text, find.selected]).toEqual(['ship Boat boats', [5, 9]])
  find.run(undo)
  expect(find.text).toBe('boat Boat boats')
  find.run(replaceAll('ship', false))
  expect(find.text).toBe('ship ship ships')
  find.run(undo)
  expect(find.text).toBe('boat Boat boats')
})

it('puts groups of a pattern into the replacement, and the letters of any other', () => {
  const find = finder('D-1 D-2', '(D)-(\\d)', { isPattern: true })
  find.run(replaceAll('$2:$1 $& $$ $9', true))
  expect(find.text).toBe('1:D D-1 $ $9 2:D D-2 $ $9')
  const plainly = finder('a a', 'a')
  plainly.run(replaceAll('$1\\n', false))
  expect(plainly.text).toBe('$1\\n $1\\n')
})
