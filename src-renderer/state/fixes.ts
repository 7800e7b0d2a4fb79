import type { Conflict, Finding, Range } from '#spec'
import type { FixChoice } from './cockpit-state'

export type { FixChoice } from './cockpit-state'

import type { CockpitCore } from './core'
import { bufferOf } from './documents/buffers'
import { applyFix, rangeNow } from './navigation/places'
import { allFindings, documentById, findingById } from './selectors'
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

/** Applies the chosen fix of the last judgement, which may be newer than the open menu. */
export async function chooseFix(core: CockpitCore, { finding, index, title }: FixChoice): Promise<void> {
  const latest = fixesAtCursor(core).find((choice) => choice.finding.id === finding.id && choice.index === index && choice.title === title)
  if (latest === undefined) showToast(core, 'This finding belongs to an older text. Look at the line again.')
  else await applyFix(core, latest.finding, latest.index)
}

export function closeFixMenu(core: CockpitCore): void {
  core.store.setState({ fixChoices: null })
}

/** Every fix of the findings on the cursor's line, those of the nearest finding first. */
export function fixesAtCursor(core: CockpitCore): readonly FixChoice[] {
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

/** Applies the fix of the finding that reports a conflict; returns whether it was applied. */
export async function resolveConflict(core: CockpitCore, { findingId }: Conflict): Promise<boolean> {
  const finding = findingById(core.store.getState(), findingId)
  return finding !== null && applyFix(core, finding)
}

function distance(head: number, range: Range | null): number {
  if (range === null) return Number.POSITIVE_INFINITY
  return Math.max(range.from - head, head - range.to, 0)
}
