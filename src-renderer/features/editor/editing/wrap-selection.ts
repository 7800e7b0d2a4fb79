import { isolateHistory } from '@codemirror/commands'
import { EditorSelection, type EditorState, type TransactionSpec } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { isAddress } from './format-commands'
import { isVerbatim } from './text-context'

const pairs: Readonly<Record<string, string>> = {
  '*': '*',
  _: '_',
  '`': '`',
  '~': '~',
  '"': '"',
  "'": "'",
  '(': ')',
  '[': ']',
  '{': '}',
  '“': '”',
  '‘': '’',
  '«': '»',
  '「': '」',
}

/** The selections between the typed character and its counterpart; null where typing replaces them. */
export function wrapSelections(state: EditorState, typed: string): TransactionSpec | null {
  const end = Object.hasOwn(pairs, typed) ? pairs[typed] : undefined
  if (end === undefined || state.readOnly || state.selection.ranges.some(({ empty }) => empty)) return null
  const { changes, selection, effects } = state.changeByRange(({ from, to, anchor, head }) => ({
    changes: [
      { from, insert: typed },
      { from: to, insert: end },
    ],
    range: EditorSelection.range(anchor + typed.length, head + typed.length),
  }))
  return { changes, selection, effects, userEvent: 'input.wrap', annotations: isolateHistory.of('full') }
}

/** The one selection as the text of a link to the pasted address; null where pasting replaces it. */
export function linkSelection(state: EditorState, pasted: string): TransactionSpec | null {
  const { main, ranges } = state.selection
  const target = pasted.trim()
  const text = state.sliceDoc(main.from, main.to)
  if (state.readOnly || ranges.length > 1 || main.empty || !isAddress(target) || /[\n[\]]/.test(text)) return null
  if (isAddress(text) || isVerbatim(state, main.from)) return null
  return {
    changes: [
      { from: main.from, insert: '[' },
      { from: main.to, insert: `](${target.replaceAll(')', '%29')})` },
    ],
    selection: EditorSelection.cursor(main.to + target.replaceAll(')', '%29').length + 4),
    userEvent: 'input.paste.link',
    annotations: isolateHistory.of('full'),
  }
}

/** A mark, bracket or quote that is typed over a selection goes around it; an address that is pasted over one makes it a link. */
export const wrapping = [
  EditorView.inputHandler.of((view, _from, _to, typed) => {
    const spec = view.composing ? null : wrapSelections(view.state, typed)
    if (spec !== null) view.dispatch(spec)
    return spec !== null
  }),
  EditorView.domEventHandlers({
    paste(event, view) {
      const spec = linkSelection(view.state, event.clipboardData?.getData('text/plain') ?? '')
      if (spec === null) return false
      event.preventDefault()
      view.dispatch(spec)
      return true
    },
  }),
]
