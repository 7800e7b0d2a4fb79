import { moveLineDown, moveLineUp } from '@codemirror/commands'
import { deleteMarkupBackward } from '@codemirror/lang-markdown'
import { EditorState, type StateCommand } from '@codemirror/state'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leaveTable, nextCell, previousCell } from '../../state/tables/move-between-cells'
import * as tables from '../../state/tables/table-changes'
import { type Named, type RandomCommand, World } from '../../state/testing/command-world'
import { committed, texts } from '../../state/testing/harbour-texts'
import { windowCommands } from '../../state/testing/window-commands'
import { continueMarkup } from './editing/continue-markup'
import { insertLink, toggleCode, toggleEmphasis, toggleStrikethrough, toggleStrong } from './editing/format-commands'
import { indentItem, outdentItem } from './editing/indent-items'
import { ownStep } from './editing/own-step'
import { wrapSelections } from './editing/wrap-selection'
import { markdownText } from './markdown-language'

/** Multiplies the number of generated cases, such as `PROPERTY_TIMES=10`. */
const propertyTimes = Number(import.meta.env.PROPERTY_TIMES ?? 1)

const { removeRow, removeColumn: _, ...otherTableChanges } = tables

const keeping: Readonly<Record<string, StateCommand>> = {
  toggleStrong,
  toggleEmphasis,
  toggleCode,
  toggleStrikethrough,
  insertLink,
  continueMarkup,
  deleteMarkupBackward,
  indentItem,
  outdentItem,
  moveLineUp: ownStep(moveLineUp),
  moveLineDown: ownStep(moveLineDown),
  nextCell,
  previousCell,
  leaveTable,
  ...otherTableChanges,
  wrap: ({ state, dispatch }) => {
    const spec = wrapSelections(state, '*')
    if (spec !== null) dispatch(state.update(spec))
    return spec !== null
  },
}

/** The table around a place: the commands name a row or a column of it. */
function tableOf(text: string, path: string, at: number): Named {
  const lines = text.split('\n')
  let from = 0
  let row = 0
  while (row < lines.length - 1 && from + (lines[row]?.length ?? 0) < at) {
    from += (lines[row]?.length ?? 0) + 1
    row += 1
  }
  return { path, range: { from, to: from + (lines[row]?.length ?? 0) } }
}

/** Commands of the text, which name nothing, and those that take a row or a column away. */
const textSteps: readonly RandomCommand[] = [
  ...Object.entries(keeping).map(([name, command]): RandomCommand => {
    return {
      name,
      isOfText: true,
      run: (world, at) => {
        world.runText(command, at, at % 3 === 0 ? 0 : at % 40)
        return []
      },
    }
  }),
  { name: 'removeRow', run: (world, at) => removing(world, removeRow, at) },
  {
    name: 'type',
    isOfText: true,
    run: ({ buffers, cockpit, lastChange }, at) => {
      const last = at % 4 === 0 ? null : lastChange
      const buffer = last?.buffer ?? buffers[at % buffers.length]
      if (buffer === undefined) return null
      const from = last?.at ?? (at >> 2) % (buffer.state.doc.length + 1)
      cockpit.actions.dispatchTo(buffer, { changes: { from, insert: ` typed${at} ` }, userEvent: 'input.type' })
      return []
    },
  },
]

function removing(world: World, command: StateCommand, at: number): readonly Named[] {
  const buffer = world.buffers[at % world.buffers.length]
  if (buffer === undefined) return []
  const named = tableOf(buffer.state.doc.toString(), buffer.path, (at >> 2) % (buffer.state.doc.length + 1))
  world.runText(command, at, 0)
  return [named]
}

const extensions = [markdownText, EditorState.allowMultipleSelections.of(true)]
const commands = new Map([...windowCommands, ...textSteps].map((command) => [command.name, command]))
const names = (list: readonly RandomCommand[]) => fc.constantFrom(...list.map(({ name }) => name))
const step = fc.record({ name: fc.oneof(names(windowCommands), names(textSteps), fc.constant('type')), at: fc.nat(0xffffff) })

test('no sequence of commands of the window loses text that it does not name, and each of them is one undo step', async () => {
  const done = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (steps) => {
      const world = await World.open(texts, committed, extensions)
      for (const { name, at } of steps) {
        const command = commands.get(name)
        if (command !== undefined && (await world.play(command, at))) done.add(name)
      }
      world.undoAll()
    }),
    { numRuns: 6 * propertyTimes },
  )
  expect(done.size).toBeGreaterThan(4)
})
