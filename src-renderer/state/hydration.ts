import { ChangeSet } from '@codemirror/state'
import type { Edit } from '#spec'
import { ask } from './ask'
import type { CockpitCore } from './core'
import { flushAll } from './documents/document-sync'
import { loadBuffer } from './documents/documents'
import { applyEdits } from './documents/edits'
import { closePanel, openPanel } from './navigation/panels'
import { showRange } from './navigation/places'
import { documentByPath } from './selectors'
import { showProblem } from './toasts'

/** ACTIVE_SPEC without the chosen values and with them. */
export interface HydrationPreview {
  readonly before: string
  readonly after: string
}

export function openHydration(core: CockpitCore): void {
  openPanel(core, 'hydration')
}

/** What writing these values would change; null after a problem, which is shown. */
export async function previewHydration(core: CockpitCore, names: readonly string[]): Promise<HydrationPreview | null> {
  const found = await editsOf(core, names)
  if (found === null) return null
  const { text, edits } = found
  const changes = ChangeSet.of(
    edits.map(({ range, text: insert }) => ({ ...range, insert })),
    text.length,
  )
  return { before: text.toString(), after: changes.apply(text).toString() }
}

/** Writes the values into ACTIVE_SPEC in one undo step and shows the first of them. Returns whether they were written. */
export async function hydrate(core: CockpitCore, names: readonly string[]): Promise<boolean> {
  const found = await editsOf(core, names)
  if (found === null || !(await applyEdits(core, found.edits, null, 'current'))) return false
  closePanel(core)
  const [first] = found.edits
  if (first !== undefined) await showRange(core, first.path, { from: first.range.from, to: first.range.from + first.text.length })
  return true
}

/** Writes one value and leaves the focus where it is. */
export async function takeSpecValue(core: CockpitCore, name: string): Promise<boolean> {
  const found = await editsOf(core, [name])
  return found !== null && applyEdits(core, found.edits, 'Written', 'current')
}

async function editsOf(core: CockpitCore, names: readonly string[]) {
  if (!(await flushAll(core))) return null
  const { snapshot } = core.store.getState()
  const document = documentByPath(snapshot, snapshot?.judgement?.hydration?.path ?? '')
  const buffer = document && (await loadBuffer(core, document.id))
  if (!buffer) return null
  const answer = await ask<readonly Edit[]>(core.bridge.hydrationEdits(names))
  if (answer.ok) return { text: buffer.state.doc, edits: answer.value }
  showProblem(core, answer.problem)
  return null
}
