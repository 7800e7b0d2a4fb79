import { history, moveLineDown, moveLineUp, redo, undo } from '@codemirror/commands'
import { deleteMarkupBackward } from '@codemirror/lang-markdown'
import { ensureSyntaxTree } from '@codemirror/language'
import { EditorSelection, EditorState, type StateCommand, type TransactionSpec } from '@codemirror/state'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { continueMarkup } from './editing/continue-markup'
import { insertLink, toggleCode, toggleEmphasis, toggleStrikethrough, toggleStrong } from './editing/format-commands'
import { indentItem, outdentItem } from './editing/indent-items'
import { ownStep } from './editing/own-step'
import { linkSelection, wrapSelections } from './editing/wrap-selection'
import { findNext, findPrevious, found, queryOf, replaceAll, replaceNext, setQuery } from './find/find-matches'
import { markdownText } from './markdown-language'

/** Multiplies the number of generated cases, such as `PROPERTY_TIMES=10`. */
const propertyTimes = Number(import.meta.env.PROPERTY_TIMES ?? 1)

interface Step {
  readonly name: string
  readonly run: StateCommand
  /** What the step may take away beside blanks, marks and the numbers of list items. */
  readonly named?: (state: EditorState) => string
}

const applied =
  (specOf: (state: EditorState) => TransactionSpec | null): StateCommand =>
  ({ state, dispatch }) => {
    const spec = specOf(state)
    if (spec !== null) dispatch(state.update(spec))
    return spec !== null
  }

const steps: readonly Step[] = [
  { name: 'bold', run: toggleStrong },
  { name: 'italic', run: toggleEmphasis },
  { name: 'code', run: toggleCode },
  { name: 'strikethrough', run: toggleStrikethrough },
  { name: 'link', run: insertLink },
  { name: 'Enter', run: continueMarkup },
  { name: 'Backspace', run: deleteMarkupBackward },
  { name: 'Tab', run: indentItem },
  { name: 'Shift+Tab', run: outdentItem },
  { name: 'move up', run: ownStep(moveLineUp) },
  { name: 'move down', run: ownStep(moveLineDown) },
  ...['*', '`', '[', '"'].map((typed) => ({ name: `type ${typed}`, run: applied((state) => wrapSelections(state, typed)) })),
  { name: 'paste an address', run: applied((state) => linkSelection(state, 'https://harbour.example')) },
  { name: 'find', run: findNext },
  { name: 'find back', run: findPrevious },
  { name: 'replace', run: replaceNext('ship', false), named: () => 'boat' },
  { name: 'replace all', run: replaceAll('ship', false), named: ({ doc }) => (doc.toString().match(/boat/gi) ?? []).join('') },
]

const line = fc.constantFrom(
  '# Boats and berths',
  'A boat is **moored** at a *berth* with `ropes`.',
  '- boat',
  '- [ ] count the boats',
  '  - nested berth',
  '1. first',
  '2. second',
  '   1. inner',
  '7) seventh',
  '> quoted boat',
  '> - in a quote',
  '| Boat | Berth |',
  '|---|---|',
  '| Ina | 7 |',
  '```',
  '<<<<<<< HEAD',
  '=======',
  '>>>>>>> other',
  '<!-- a note -->',
  '- ',
  '',
  '\ttabbed',
  'سفينة في المرفأ 船は港に',
)
const step = fc.record({ at: fc.nat(), length: fc.oneof(fc.constant(0), fc.nat(40)), step: fc.constantFrom(...steps) })

const open = (doc: string) =>
  EditorState.create({
    doc,
    extensions: [history(), found, markdownText, EditorState.allowMultipleSelections.of(true)],
  })

it('no sequence of commands loses text that it does not name, and each of them is one undo step', () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 14 }), fc.array(step, { minLength: 1, maxLength: 12 }), (lines, run) => {
      let state = open(lines.join('\n'))
      const texts: string[] = [state.doc.toString()]
      const dispatch = (transaction: { readonly state: EditorState }) => {
        state = transaction.state
      }
      dispatch(state.update({ effects: setQuery.of(queryOf({ text: 'boat', matchCase: false, wholeWord: false, isPattern: false })) }))
      for (const { at, length, step: one } of run) {
        const from = at % (state.doc.length + 1)
        dispatch(state.update({ selection: EditorSelection.range(from, Math.min(state.doc.length, from + length)) }))
        ensureSyntaxTree(state, state.doc.length, 5_000)
        // A state keeps the tree that it was made with; the next one has all that is parsed.
        dispatch(state.update({}))
        const before = state
        let count = 0
        one.run({
          state,
          dispatch(transaction) {
            if (transaction.docChanged) count += 1
            dispatch(transaction)
          },
        })
        const text = state.doc.toString()
        if (count === 0) continue
        expect([one.name, count]).toEqual([one.name, 1])
        expect([one.name, missing(before.doc.toString(), text, one.named?.(before) ?? '')]).toEqual([one.name, ''])
        texts.push(text)
      }
      for (const text of texts.slice(0, -1).reverse()) {
        expect(undo({ state, dispatch })).toBe(true)
        expect(state.doc.toString()).toBe(text)
      }
      expect(undo({ state, dispatch })).toBe(false)
      for (const text of texts.slice(1)) {
        redo({ state, dispatch })
        expect(state.doc.toString()).toBe(text)
      }
    }),
    { numRuns: 400 * propertyTimes },
  )
})

/** The letters of a text that another one lacks, without those that a command names. */
function missing(before: string, after: string, named: string): string {
  const counts = new Map<string, number>()
  for (const letter of after + named) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  let lost = ''
  for (const letter of before) {
    const left = counts.get(letter) ?? 0
    counts.set(letter, left - 1)
    if (left <= 0 && /\p{L}/u.test(letter)) lost += letter
  }
  return lost
}
