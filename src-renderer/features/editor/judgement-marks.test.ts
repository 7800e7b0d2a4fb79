import { forEachDiagnostic } from '@codemirror/lint'
import type { EditorState, StateField } from '@codemirror/state'
import type { DecorationSet } from '@codemirror/view'
import { expect, test } from 'vitest'
import { createTestCockpit, openBuffer, type, waitForAnswers } from '../../state/testing/test-cockpit'
import { type ChoiceOption, chooseButtons } from './choose-buttons'
import { conflictBars } from './conflict-bars'
import { showJudgement } from './judgement-marks'
import { placeholderBoxes } from './placeholder-boxes'
import { tokenChips } from './token-chips'

const spec = '# Shop\n\n## Hydration Contract\n\n- Database: PostgreSQL 15\n\n## Scope\n\n- TODO: name the harbours\n- Sells {{GOODS}}.\n'
const active = '# Now\n\n## Constraints\n\n- Database: MongoDB\n\n`TODO: not an item`\n'

async function openJudged(path: string) {
  const cockpit = createTestCockpit({ 'SPEC.md': spec, 'ACTIVE_SPEC.md': active }, [
    placeholderBoxes.field,
    tokenChips.field,
    conflictBars,
    chooseButtons,
  ])
  await waitForAnswers()
  cockpit.main.judge()
  cockpit.main.publish()
  const buffer = await openBuffer(cockpit, path)
  showJudgement(cockpit, buffer)
  return { cockpit, buffer }
}

/** The marked words. */
function marked(state: EditorState, field: StateField<DecorationSet>): readonly string[] {
  const words: string[] = []
  state.field(field).between(0, state.doc.length, (from, to) => void words.push(state.sliceDoc(from, to)))
  return words
}

function diagnostics(state: EditorState): readonly string[] {
  const found: string[] = []
  forEachDiagnostic(state, ({ source = '' }, from, to) => found.push(`${source}: ${state.sliceDoc(from, to)}`))
  return found
}

function bars(state: EditorState): readonly { readonly side: string; readonly isFixable: boolean; readonly line: string }[] {
  const found: { side: string; isFixable: boolean; line: string }[] = []
  state.field(conflictBars).between(0, state.doc.length, (from, _to, { spec: { widget } }) => {
    found.push({ side: widget.bar.side, isFixable: widget.bar.isFixable, line: state.doc.lineAt(from).text })
  })
  return found
}

test('findings, placeholders, tokens and conflicts of the judgement are marked in its text', async () => {
  const { buffer } = await openJudged('SPEC.md')
  expect(marked(buffer.state, placeholderBoxes.field)).toEqual(['{{GOODS}}'])
  expect(marked(buffer.state, tokenChips.field)).toEqual(['TODO'])
  expect(diagnostics(buffer.state)).toContainEqual(expect.stringContaining('{{GOODS}}'))
  expect(bars(buffer.state)).toEqual([{ side: 'winner', isFixable: true, line: '- Database: PostgreSQL 15' }])
})

test('a token that the judgement does not read as an open item is no chip', async () => {
  const { buffer } = await openJudged('ACTIVE_SPEC.md')
  expect(marked(buffer.state, tokenChips.field)).toEqual([])
  expect(bars(buffer.state)).toEqual([{ side: 'loser', isFixable: true, line: '- Database: MongoDB' }])
})

test('marks of an older version are mapped to the current text', async () => {
  const { cockpit, buffer } = await openJudged('SPEC.md')
  type(cockpit, buffer, 0, '<!-- a line before -->\n')
  cockpit.main.publish()
  cockpit.clock.advance(1_000)
  showJudgement(cockpit, buffer)
  expect(marked(buffer.state, placeholderBoxes.field)).toEqual(['{{GOODS}}'])
  expect(marked(buffer.state, tokenChips.field)).toEqual(['TODO'])
})

test('a judgement of a version that the text does not know yet waits', async () => {
  const { cockpit, buffer } = await openJudged('SPEC.md')
  cockpit.main.writeExternally('SPEC.md', '# Other\n', false)
  cockpit.main.judge()
  cockpit.main.publish()
  showJudgement(cockpit, buffer)
  expect(marked(buffer.state, tokenChips.field)).toEqual(['TODO'])
})

test('a judgement that changes no mark of this text changes no state', async () => {
  const { cockpit, buffer } = await openJudged('SPEC.md')
  const before = buffer.state
  cockpit.main.judge()
  cockpit.main.publish()
  showJudgement(cockpit, buffer)
  expect(buffer.state).toBe(before)
})

test('a fixed finding is no longer marked', async () => {
  const { cockpit, buffer } = await openJudged('ACTIVE_SPEC.md')
  const conflict = cockpit.store.getState().snapshot?.judgement?.conflicts[0]
  if (conflict === undefined) throw new Error('There is no conflict.')
  expect(await cockpit.actions.resolveConflict(conflict)).toBe(true)
  expect(buffer.state.doc.toString()).toContain('- Database: PostgreSQL 15')
  cockpit.main.judge()
  cockpit.main.publish()
  showJudgement(cockpit, buffer)
  expect(bars(buffer.state)).toEqual([])
})

test('an open question has a button that asks for its answer', async () => {
  const { cockpit, buffer } = await openJudged('SPEC.md')
  type(cockpit, buffer, buffer.state.doc.length, '\n- OPEN QUESTION: which harbour first?\n')
  cockpit.clock.advance(1_000)
  await waitForAnswers()
  cockpit.main.judge()
  cockpit.main.publish()
  showJudgement(cockpit, buffer)
  const questions: string[] = []
  buffer.state.field(chooseButtons).between(0, buffer.state.doc.length, (from, _to, { spec: { widget } }) => {
    expect(buffer.state.doc.lineAt(from).text).toBe('- OPEN QUESTION: which harbour first?')
    questions.push(widget.choice.question)
  })
  expect(questions).toHaveLength(1)
  await cockpit.actions.askAnswer(questions[0] as string)
  const { answering, panel } = cockpit.store.getState()
  expect([panel, answering?.text]).toEqual(['answer', 'which harbour first?'])
  await cockpit.actions.askAnswer('unknown')
  expect(cockpit.store.getState().toasts.at(-1)?.message).toBe('This item is no longer in the text.')
})

test('the versions of a merge are chosen at its first marker, by the names of their branches', async () => {
  const { cockpit, buffer } = await openJudged('SPEC.md')
  const merge = '<<<<<<< HEAD\nBoats\n=======\nShips\n>>>>>>> berths\n'
  type(cockpit, buffer, buffer.state.doc.length, merge)
  cockpit.clock.advance(0)
  await waitForAnswers()
  cockpit.main.judge()
  cockpit.main.publish()
  cockpit.clock.advance(1_000)
  showJudgement(cockpit, buffer)
  const found: { line: string; options: readonly ChoiceOption[] }[] = []
  buffer.state.field(chooseButtons).between(0, buffer.state.doc.length, (from, _to, { spec: { widget } }) => {
    if (widget.choice.options) found.push({ line: buffer.state.doc.lineAt(from).text, options: widget.choice.options })
  })
  expect(found.map(({ line }) => line)).toEqual(['<<<<<<< HEAD'])
  const [{ options } = { options: [] }] = found
  expect(options.map(({ label }) => label)).toEqual(['Keep the version of main', 'Keep the version of berths', 'Keep both'])
  options[1]?.apply()
  await waitForAnswers()
  expect(buffer.state.doc.toString()).toBe(`${spec}Ships\n`)
})
