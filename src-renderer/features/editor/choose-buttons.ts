import { type EditorState, type Range, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view'
import { cockpitOf } from './editor-cockpit'

/** A line of the contract that still offers several choices. */
export interface Choice {
  /** Offset of the choice in the text; the button is at the end of its line. */
  readonly at: number
  readonly label: string
}

export const showChoices = StateEffect.define<readonly Choice[]>()

/** "Choose…" at the end of each line that offers choices. It opens the menu of the fixes there. */
export const chooseButtons = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(buttons, transaction) {
    let next = buttons.map(transaction.changes)
    for (const effect of transaction.effects) {
      if (effect.is(showChoices))
        next = Decoration.set(
          effect.value.map((choice) => place(transaction.state, choice)),
          true,
        )
    }
    return next
  },
  provide: (field) => EditorView.decorations.from(field),
})

/** Whether the text already has exactly these buttons. */
export function sameChoices(state: EditorState, choices: readonly Choice[]): boolean {
  const buttons = state.field(chooseButtons)
  if (buttons.size !== choices.length) return false
  const ends = new Set<number>()
  buttons.between(0, state.doc.length, (from) => void ends.add(from))
  return choices.every((choice) => ends.has(place(state, choice).from))
}

function place(state: EditorState, choice: Choice): Range<Decoration> {
  const line = state.doc.lineAt(Math.min(choice.at, state.doc.length))
  return Decoration.widget({ widget: new ChooseWidget(choice.label), side: 1 }).range(line.to)
}

class ChooseWidget extends WidgetType {
  readonly label: string

  constructor(label: string) {
    super()
    this.label = label
  }

  override eq(other: ChooseWidget): boolean {
    return other.label === this.label
  }

  override toDOM(view: EditorView): HTMLElement {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'choose-button'
    button.textContent = 'Choose…'
    button.setAttribute('aria-label', this.label)
    button.addEventListener('click', () => {
      view.dispatch({ selection: { anchor: view.posAtDOM(button) } })
      void cockpitOf(view.state).actions.fixAtCursor()
    })
    return button
  }

  override ignoreEvent(): boolean {
    return true
  }
}
