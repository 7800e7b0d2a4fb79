import { type EditorState, type Range, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view'
import { cockpitOf } from './editor-cockpit'

/** A line of the contract that still offers several choices, or that asks a question. */
export interface Choice {
  /** Offset of the choice in the text; the button is at the end of its line. */
  readonly at: number
  readonly label: string
  /** The finding about a question, which is answered; null for choices. */
  readonly question: string | null
  /** What can be chosen at once, each with a button of its own; absent: a button opens the menu. */
  readonly options?: readonly ChoiceOption[]
}

export interface ChoiceOption {
  readonly label: string
  readonly apply: () => void
}

export const showChoices = StateEffect.define<readonly Choice[]>()

/** "Choose…" at the end of each line that offers choices opens the menu of the fixes there; "Answer…" asks for the answer. */
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
  const known = new Set<string>()
  buttons.between(0, state.doc.length, (from, _to, { spec: { widget } }) => void known.add(`${from} ${keyOf(widget.choice)}`))
  return choices.every((choice) => known.has(`${place(state, choice).from} ${keyOf(choice)}`))
}

function keyOf({ question, options = [] }: Choice): string {
  return [question, ...options.map(({ label }) => label)].join('\n')
}

function place(state: EditorState, choice: Choice): Range<Decoration> {
  const line = state.doc.lineAt(Math.min(choice.at, state.doc.length))
  return Decoration.widget({ widget: new ChooseWidget(choice), side: 1 }).range(line.to)
}

class ChooseWidget extends WidgetType {
  readonly choice: Choice

  constructor(choice: Choice) {
    super()
    this.choice = choice
  }

  override eq({ choice }: ChooseWidget): boolean {
    return choice.label === this.choice.label && keyOf(choice) === keyOf(this.choice)
  }

  override toDOM(view: EditorView): HTMLElement {
    const { label, question, options } = this.choice
    if (options !== undefined) return buttonsFor(label, options)
    const button = chooseButton('')
    button.textContent = question === null ? 'Choose…' : 'Answer…'
    button.setAttribute('aria-label', label)
    button.addEventListener('click', () => {
      view.dispatch({ selection: { anchor: view.posAtDOM(button) } })
      const { actions } = cockpitOf(view.state)
      void (question === null ? actions.fixAtCursor() : actions.askAnswer(question))
    })
    return button
  }

  override ignoreEvent(): boolean {
    return true
  }
}

function buttonsFor(label: string, options: readonly ChoiceOption[]): HTMLElement {
  const group = document.createElement('span')
  group.className = 'choose-buttons'
  group.setAttribute('role', 'group')
  group.setAttribute('aria-label', label)
  for (const option of options) {
    const button = chooseButton(option.label)
    button.addEventListener('click', option.apply)
    group.append(button)
  }
  return group
}

function chooseButton(words: string): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'choose-button'
  button.textContent = words
  return button
}
