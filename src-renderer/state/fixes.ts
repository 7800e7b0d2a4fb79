import type { Conflict, Finding, Range } from '#spec'
import type { FixChoice } from './cockpit-state'
import type { CockpitCore } from './core'
import { bufferOf } from './documents/buffers'
import { applyEdits } from './documents/edits'
import { applyFix, rangeNow } from './navigation/places'
import { allFindings, documentById } from './selectors'
import { showToast } from './toasts'

/** Applies the fix of the cursor's line when it is the only one; opens a menu of the choices when there are several. */
export async function fixAtCursor(core: CockpitCore): Promise<void> {
  if (core.store.getState().active === null) return
  const choices = fixesAtCursor(core)
  const [only] = choices
  if (only === undefined) showToast(core, 'Nothing on this line has a ready-made fix.')
  else if (choices.length === 1) await applyFix(core, only.finding, only.index)
  else core.store.setState({ fixChoices: choices })
}

/** The cursor has not moved since the menu opened, but a newer judgement may have arrived: its edits are the right ones. */
export async function chooseFix(core: CockpitCore, { finding, index, title }: FixChoice): Promise<void> {
  const latest = fixesAtCursor(core).find((choice) => choice.finding.id === finding.id && choice.index === index && choice.title === title)
  if (latest === undefined) showToast(core, 'This was found in an older text. Look at the line again.')
  else await applyFix(core, latest.finding, latest.index)
}

export function closeFixMenu(core: CockpitCore): void {
  core.store.setState({ fixChoices: null })
}

/** Every fix of the findings on the cursor's line, those of the nearest finding first. */
function fixesAtCursor(core: CockpitCore): readonly FixChoice[] {
  return findingsAtCursor(core).flatMap((finding) => finding.fixes.map(({ title }, index) => ({ finding, index, title })))
}

/** The findings on the cursor's line, the one under the cursor or nearest to it first. */
export function findingsAtCursor(core: CockpitCore): readonly Finding[] {
  const state = core.store.getState()
  const buffer = bufferOf(core, state.active)
  const path = documentById(state.snapshot, state.active)?.path
  if (buffer === null) return []
  const head = buffer.state.selection.main.head
  const line = buffer.state.doc.lineAt(head)
  return allFindings(state)
    .filter((finding) => finding.place.path === path)
    .map((finding) => ({ finding, range: rangeNow(core, buffer, finding.place.range) }))
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
export async function resolveConflict(core: CockpitCore, conflict: Conflict): Promise<boolean> {
  const finding = findingOfConflict(allFindings(core.store.getState()), conflict)
  if (finding !== null && finding.fixes.length > 0) return applyFix(core, finding)
  const { winner, loser } = conflict
  return applyEdits(core, [{ path: loser.place.path, range: loser.place.range, text: winner.value }], `Use ${winner.place.path}’s value`)
}

function distance(head: number, range: Range | null): number {
  if (range === null) return Number.POSITIVE_INFINITY
  return Math.max(range.from - head, head - range.to, 0)
}
