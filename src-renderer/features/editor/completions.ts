import {
  acceptCompletion,
  autocompletion,
  type CompletionContext,
  type CompletionResult,
  closeCompletion,
  completionStatus,
  moveCompletionSelection,
  selectedCompletionIndex,
  setSelectedCompletion,
  startCompletion,
} from '@codemirror/autocomplete'
import { syntaxTree } from '@codemirror/language'
import { type EditorState, type Extension, Prec } from '@codemirror/state'
import { type Command, EditorView, keymap } from '@codemirror/view'
import type { Cockpit } from '../../state/cockpit'
import type { IdSource } from './id-source'
import { completeAsked, completeTyped } from './text-completions'
import './completions.css'

/**
 * Completion of links, ids, statuses, contract keys and tokens: while typing only after what begins one beyond doubt, and then
 * nothing is selected, so that Enter keeps its meaning; Ctrl+Space asks anywhere.
 */
export function completions(cockpit: Cockpit, path: string, ids: IdSource): Extension {
  let isAsked = false
  let hasToSelect = false
  const complete = (state: EditorState, pos: number, isAny: boolean): CompletionResult | null => {
    const judgement = cockpit.store.getState().snapshot?.judgement
    const known = ids.read()
    if (!judgement || known === null) return null
    const line = state.doc.lineAt(pos)
    const input = { before: line.text.slice(0, pos - line.from), path, judgement, ids: known }
    const found = isAny ? completeAsked(input) : completeTyped(input)
    return found === null || isCode(state, pos) ? null : { from: line.from + found.from, options: [...found.completions] }
  }
  const source = ({ state, pos }: CompletionContext): CompletionResult | null => {
    const found = complete(state, pos, isAsked)
    hasToSelect = isAsked && found !== null
    return found
  }
  return [
    autocompletion({
      override: [source],
      // Its own way asks the source after each key, and then updates the view although nothing is found.
      activateOnTyping: false,
      selectOnOpen: false,
      defaultKeymap: false,
      icons: false,
      // Nothing is accepted that was not selected, so that no delay is needed against an accidental Enter.
      interactionDelay: 0,
      tooltipClass: () => 'completions',
      // Those that match equally well keep their order.
      compareCompletions: () => 0,
    }),
    EditorView.updateListener.of(({ view, state, transactions }) => {
      if (completionStatus(state) !== null || !transactions.some((transaction) => transaction.isUserEvent('input.type'))) return
      if (complete(state, state.selection.main.head, false) === null) return
      isAsked = false
      queueMicrotask(() => startCompletion(view))
    }),
    EditorView.updateListener.of(({ view, startState, state }) => {
      if (!hasToSelect || completionStatus(state) !== 'active' || completionStatus(startState) === 'active') return
      hasToSelect = false
      // A dispatch within an update is not allowed.
      queueMicrotask(() => view.dispatch({ effects: setSelectedCompletion(0) }))
    }),
    Prec.highest(
      keymap.of([
        {
          key: 'Ctrl-Space',
          run(view) {
            isAsked = true
            return startCompletion(view)
          },
        },
        { key: 'Escape', run: closeCompletion },
        { key: 'ArrowDown', run: moveCompletionSelection(true) },
        { key: 'ArrowUp', run: moveCompletionSelection(false) },
        { key: 'Enter', run: acceptSelected },
        { key: 'Tab', run: acceptFirst },
      ]),
    ),
  ]
}

const acceptSelected: Command = (view) => (selectedCompletionIndex(view.state) ?? -1) >= 0 && acceptCompletion(view)

const acceptFirst: Command = (view) => {
  if (completionStatus(view.state) !== 'active') return false
  if ((selectedCompletionIndex(view.state) ?? -1) < 0) view.dispatch({ effects: setSelectedCompletion(0) })
  return acceptCompletion(view)
}

function isCode(state: EditorState, pos: number): boolean {
  for (let node = syntaxTree(state).resolveInner(pos, -1); ; ) {
    if (/^(?:InlineCode|FencedCode|CodeBlock|CodeText|HTMLBlock|Comment)/.test(node.name)) return true
    if (node.parent === null) return false
    node = node.parent
  }
}
