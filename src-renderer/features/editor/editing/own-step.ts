import { copyLineDown, copyLineUp, indentLess, indentMore, isolateHistory, moveLineDown, moveLineUp } from '@codemirror/commands'
import type { StateCommand } from '@codemirror/state'
import type { KeyBinding } from '@codemirror/view'

/** Makes the change of a command an undo step of its own, which what is typed right after it does not join. */
export function ownStep(command: StateCommand): StateCommand {
  return ({ state, dispatch }) =>
    command({ state, dispatch: (transaction) => dispatch(state.update(specOf(transaction), { annotations: isolateHistory.of('full') })) })
}

type Dispatched = Parameters<Parameters<StateCommand>[0]['dispatch']>[0]

function specOf({ changes, selection, effects, scrollIntoView }: Dispatched) {
  return { changes, effects, scrollIntoView, ...(selection === undefined ? {} : { selection }) }
}

const others = [moveLineUp, moveLineDown, copyLineUp, copyLineDown, indentMore, indentLess]

/** The same binding, with an undo step of its own where its command is one that moves, copies or indents lines. */
export function asOwnStep(binding: KeyBinding): KeyBinding {
  const [run, shift] = [binding.run, binding.shift].map((bound) => others.find((command) => command === bound))
  return { ...binding, ...(run && { run: ownStep(run) }), ...(shift && { shift: ownStep(shift) }) }
}
