import { type EditorState, type Range, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view'
import type { Conflict } from '#spec'
import type { CockpitState } from '../../state/cockpit'
import { documentByPath } from '../../state/selectors'
import { keyLabel } from '../../ui/kbd'
import { visibleName } from '../../ui/visible-name'
import { cockpitOf } from './editor-cockpit'

export interface ConflictBar {
  readonly side: 'winner' | 'loser'
  readonly conflict: Conflict
  /** The finding that reports the conflict has a fix. */
  readonly isFixable: boolean
  /** Offset in the text; the bar is shown under its line. */
  readonly at: number
}

export const showConflicts = StateEffect.define<readonly ConflictBar[]>()

/** A bar under each line of a conflict, with the value in the other document and the possible actions. */
export const conflictBars = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(bars, transaction) {
    let next = bars.map(transaction.changes)
    for (const effect of transaction.effects) {
      if (effect.is(showConflicts))
        next = Decoration.set(
          effect.value.map((bar) => place(bar)),
          true,
        )
    }
    return next

    function place(bar: ConflictBar): Range<Decoration> {
      const line = transaction.state.doc.lineAt(Math.min(bar.at, transaction.state.doc.length))
      return Decoration.widget({ widget: new BarWidget(bar), block: true, side: 1 }).range(line.to)
    }
  },
  provide: (field) => EditorView.decorations.from(field),
})

/** Whether the text already shows exactly these bars. */
export function sameConflicts(state: EditorState, bars: readonly ConflictBar[]): boolean {
  const current = state.field(conflictBars)
  if (current.size !== bars.length) return false
  const keys = new Set<string>()
  current.between(0, state.doc.length, (from, _to, { spec }) => {
    const { bar }: BarWidget = spec.widget
    keys.add(`${from} ${barKey(bar)}`)
  })
  const end = state.doc.length
  return bars.every((bar) => keys.has(`${state.doc.lineAt(Math.min(bar.at, end)).to} ${barKey(bar)}`))
}

/** Everything visible of a conflict, without its position within the line. */
function keyOf({ subject, winner, loser }: Conflict): string {
  return JSON.stringify([subject, ...[winner, loser].map(({ value, place }) => [value, place.path, place.line])])
}

function barKey({ side, conflict, isFixable }: ConflictBar): string {
  return `${side} ${isFixable} ${keyOf(conflict)}`
}

/** The conflict of the last judgement, because a bar may be older than that judgement. */
function latest(state: CockpitState, conflict: Conflict): Conflict {
  const key = keyOf(conflict)
  return state.snapshot?.judgement?.conflicts.find((other) => keyOf(other) === key) ?? conflict
}

class BarWidget extends WidgetType {
  readonly bar: ConflictBar

  constructor(bar: ConflictBar) {
    super()
    this.bar = bar
  }

  override eq(other: BarWidget): boolean {
    return barKey(other.bar) === barKey(this.bar)
  }

  override toDOM(view: EditorView): HTMLElement {
    const { side, conflict, isFixable } = this.bar
    const { subject, winner, loser, winnerName } = conflict
    const { store, actions } = cockpitOf(view.state)
    const present = () => latest(store.getState(), conflict)
    const other = side === 'loser' ? winner : loser
    // The outer box has padding instead of a margin, because the editor does not measure margins.
    const box = document.createElement('div')
    box.className = 'conflict-space'
    box.setAttribute('role', 'note')
    box.setAttribute('aria-label', `Conflict on ${subject}`)
    const bar = document.createElement('div')
    box.append(bar)
    bar.className = 'conflict-bar'
    bar.dataset.side = side
    const words = document.createElement('span')
    words.className = 'conflict-words'
    const verb = other.modality === 'must-not' ? 'rules out' : 'says'
    words.append(`${visibleName(other.place.path)}:${other.place.line} ${verb} `, strong(other.value))
    bar.append(words)
    // A guide or a setting is no document of the window.
    if (documentByPath(store.getState().snapshot, other.place.path) === null) return box
    if (side === 'loser') {
      if (isFixable)
        bar.append(
          withKeys(
            button(`Use ${visibleName(winnerName)}'s value`, () => actions.resolveConflict(present())),
            'Mod+.',
          ),
        )
      bar.append(button(`Propose a ${visibleName(winnerName)} change`, () => actions.proposeSpecChange(present())))
    } else bar.append(button('Show', () => actions.showPlace(present().loser.place)))
    return box
  }

  override ignoreEvent(): boolean {
    return true
  }
}

function strong(text: string): HTMLElement {
  const element = document.createElement('strong')
  element.textContent = text
  return element
}

function button(label: string, run: () => unknown): HTMLButtonElement {
  const element = document.createElement('button')
  element.type = 'button'
  element.textContent = label
  element.addEventListener('click', () => void run())
  return element
}

/** The keys that do the same while the cursor is in the line. */
function withKeys(element: HTMLButtonElement, keys: string): HTMLButtonElement {
  const hint = document.createElement('span')
  hint.className = 'kbd'
  hint.setAttribute('aria-hidden', 'true')
  hint.textContent = keyLabel(keys)
  element.append(' ', hint)
  return element
}
