import type { Conflict, Finding, Range } from '#spec'
import { cockpit, type FixChoice } from './cockpit'
import { bufferOf } from './documents/buffers'
import { applyEdits } from './documents/edits'
import { applyFix, rangeNow } from './navigation/places'
import { allFindings, documentById } from './selectors'
import { say } from './toasts'

/** Applies the fix of the cursor's line when it is the only one; opens a menu of the choices when there are several. */
export async function fixAtCursor(): Promise<void> {
  if (cockpit.getState().active === null) return
  const choices = fixesAtCursor()
  const [only] = choices
  if (only === undefined) say('Nothing on this line has a ready-made fix.')
  else if (choices.length === 1) await applyFix(only.finding, only.index)
  else cockpit.setState({ fixChoices: choices })
}

/** The cursor has not moved since the menu opened, but a newer judgement may have arrived: its edits are the right ones. */
export async function chooseFix({ finding, index, title }: FixChoice): Promise<void> {
  const latest = fixesAtCursor().find((choice) => choice.finding.id === finding.id && choice.index === index && choice.title === title)
  if (latest === undefined) say('This was found in an older text. Look at the line again.')
  else await applyFix(latest.finding, latest.index)
}

export function closeFixMenu(): void {
  cockpit.setState({ fixChoices: null })
}

/** Every fix of the findings on the cursor's line, those of the nearest finding first. */
function fixesAtCursor(): readonly FixChoice[] {
  return findingsAtCursor().flatMap((finding) => finding.fixes.map(({ title }, index) => ({ finding, index, title })))
}

/** The findings on the cursor's line, the one under the cursor or nearest to it first. */
export function findingsAtCursor(): readonly Finding[] {
  const state = cockpit.getState()
  const buffer = bufferOf(state.active)
  const path = documentById(state.snapshot, state.active)?.path
  if (buffer === null) return []
  const head = buffer.state.selection.main.head
  const line = buffer.state.doc.lineAt(head)
  return allFindings(state)
    .filter((finding) => finding.place.path === path)
    .map((finding) => ({ finding, range: rangeNow(buffer, finding.place.range) }))
    .filter(({ range }) => range !== null && range.from <= line.to && range.to >= line.from)
    .sort((a, b) => distance(head, a.range) - distance(head, b.range))
    .map(({ finding }) => finding)
}

/** The finding that reports a conflict, with its remedies; null when the judgement has none. */
export function findingOfConflict(findings: readonly Finding[], { winner, loser }: Conflict): Finding | null {
  const here = findings.filter(({ place, related }) => {
    const met = place.path === loser.place.path && place.range.from <= loser.place.range.to && place.range.to >= loser.place.range.from
    return met && related.some((other) => other.path === winner.place.path && other.line === winner.place.line)
  })
  return here.find((finding) => finding.fixes.length > 0) ?? here[0] ?? null
}

/** Puts the winner's value where the loser's stands. */
export async function settleConflict(conflict: Conflict): Promise<boolean> {
  const finding = findingOfConflict(allFindings(cockpit.getState()), conflict)
  if (finding !== null && finding.fixes.length > 0) return applyFix(finding)
  const { winner, loser } = conflict
  return applyEdits([{ path: loser.place.path, range: loser.place.range, text: winner.value }], `Use ${winner.place.path}’s value`)
}

function distance(head: number, range: Range | null): number {
  if (range === null) return Number.POSITIVE_INFINITY
  return Math.max(range.from - head, head - range.to, 0)
}
