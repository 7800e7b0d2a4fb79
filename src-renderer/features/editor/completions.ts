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
import { type Extension, Prec } from '@codemirror/state'
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
  const source = (context: CompletionContext): CompletionResult | null => {
    const judgement = cockpit.store.getState().snapshot?.judgement
    const known = ids.read()
    if (!judgement || known === null || isCode(context)) return null
    const line = context.state.doc.lineAt(context.pos)
    const input = { before: line.text.slice(0, context.pos - line.from), path, judgement, ids: known }
    const found = context.explicit ? completeAsked(input) : completeTyped(input)
    isAsked = context.explicit && found !== null
    return found && { from: line.from + found.from, options: [...found.completions] }
  }
  return [
    autocompletion({
      override: [source],
      selectOnOpen: false,
      defaultKeymap: false,
      icons: false,
      // Nothing is accepted that was not selected, so that no delay is needed against an accidental Enter.
      interactionDelay: 0,
      tooltipClass: () => 'completions',
      // Those that match equally well keep their order.
      compareCompletions: () => 0,
    }),
    EditorView.updateListener.of(({ view, startState, state }) => {
      if (!isAsked || completionStatus(state) !== 'active' || completionStatus(startState) === 'active') return
      isAsked = false
      // A dispatch within an update is not allowed.
      queueMicrotask(() => view.dispatch({ effects: setSelectedCompletion(0) }))
    }),
    Prec.highest(
      keymap.of([
        { key: 'Ctrl-Space', run: startCompletion },
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

function isCode({ state, pos }: CompletionContext): boolean {
  for (let node = syntaxTree(state).resolveInner(pos, -1); ; ) {
    if (/^(?:InlineCode|FencedCode|CodeBlock|CodeText|HTMLBlock|Comment)/.test(node.name)) return true
    if (node.parent === null) return false
    node = node.parent
  }
}
