import { isolateHistory } from '@codemirror/commands'
import { ChangeSet, type Text } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import type { Edit } from '#spec'
import type { CockpitCore } from '../core'
import { documentByPath } from '../selectors'
import { showToast } from '../toasts'
import type { Buffer } from './buffer'
import { dispatchTo } from './buffers'
import { flush } from './document-sync'
import { addTab, loadBuffer, openDocument } from './documents'
import { mapEdits } from './map-edits'
import { changesSince } from './sync'

const movedOn = 'The text changed since this was found. It is looked at again now; then try once more.'

/** The applied edits of one document. */
export interface MadeEdit {
  readonly buffer: Buffer
  /** The text right after the edit. */
  readonly text: Text
  /** The changes from that text back to the previous one. */
  readonly inverse: ChangeSet
}

/**
 * Applies edits to the open texts, all or none, with one undo step per document. Edits of a judgement are mapped
 * through what was typed since; `current` edits refer to the current text. With a label, a toast reports a change that is
 * not on screen. Returns whether the edits were applied.
 */
export async function applyEdits(
  core: CockpitCore,
  edits: readonly Edit[],
  label: string | null,
  base: 'judged' | 'current' = 'judged',
): Promise<boolean> {
  const made = await makeEdits(core, edits, label, base)
  return made !== null && (await Promise.all(made.map(({ buffer }) => flush(core, buffer)))).every(Boolean)
}

/** Like `applyEdits`, but returns the applied edits without waiting for main; null when nothing was changed. */
export async function makeEdits(
  core: CockpitCore,
  edits: readonly Edit[],
  label: string | null,
  base: 'judged' | 'current' = 'judged',
): Promise<readonly MadeEdit[] | null> {
  const planned: { buffer: Buffer; changes: ChangeSet }[] = []
  for (const [path, list] of Map.groupBy(edits, (edit) => edit.path)) {
    const buffer = await bufferByPath(core, path)
    if (buffer === null) return null
    const changes = base === 'judged' ? changesOf(core, buffer, list) : ChangeSet.of(list.map(asChange), buffer.state.doc.length)
    if (changes === null || buffer.state.readOnly) {
      showToast(core, buffer.state.readOnly ? `${path} is read-only.` : movedOn)
      return null
    }
    planned.push({ buffer, changes })
  }
  return planned.map(({ buffer, changes }) => {
    const inverse = changes.invert(buffer.state.doc)
    const shown = buffer.view !== null
    const scroll = EditorView.scrollIntoView(firstPlace(changes), shown ? { y: 'nearest', yMargin: 48 } : { y: 'center' })
    dispatchTo(core, buffer, { changes, effects: scroll, annotations: isolateHistory.of('full'), userEvent: 'input.fix' })
    if (!shown) buffer.scroll = scroll
    if (label !== null && buffer.id !== core.store.getState().active) {
      showToast(core, `${label}: changed ${buffer.path}.`, {
        kind: 'done',
        action: { label: 'Show', run: () => void openDocument(core, buffer.id) },
      })
    }
    return { buffer, text: buffer.state.doc, inverse }
  })
}

/** The buffer of a document, opened in a tab behind the active one when it is not open yet. */
export async function bufferByPath(core: CockpitCore, path: string): Promise<Buffer | null> {
  const document = documentByPath(core.store.getState().snapshot, path)
  if (document === null) {
    showToast(core, `${path} is no longer a document of this repository.`)
    return null
  }
  addTab(core, document.id)
  return loadBuffer(core, document.id)
}

function changesOf(core: CockpitCore, buffer: Buffer, edits: readonly Edit[]): ChangeSet | null {
  const judged = core.store.getState().snapshot?.judgedVersions[buffer.path]
  const since = judged === undefined ? null : changesSince(buffer.sync, judged)
  return since === null ? null : mapEdits(edits, since)
}

/** The offset of the first change in the new text. */
function firstPlace(changes: ChangeSet): number {
  let first: number | null = null
  changes.iterChangedRanges((_from, _to, from) => {
    first ??= from
  })
  return first ?? 0
}

function asChange({ range, text }: Edit): { from: number; to: number; insert: string } {
  return { from: range.from, to: range.to, insert: text }
}
