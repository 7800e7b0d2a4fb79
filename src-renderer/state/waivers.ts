import type { Finding, Place } from '#spec'
import { ask } from './ask'
import type { CockpitCore } from './core'
import { flushAll } from './documents/document-sync'
import { applyEdits, bufferByPath } from './documents/edits'
import { writeEdits } from './documents/write-edits'
import { findingsAtCursor } from './fixes'
import { closePanel, openPanel } from './navigation/panels'
import { rangeNow } from './navigation/places'
import { documentByPath, findingById } from './selectors'
import { isJudgedAlike } from './snapshot/is-judged-alike'
import { showToast } from './toasts'

/** Fetches which findings of a document can be waived, once for each judgement. */
export async function loadWaivable(core: CockpitCore, path: string): Promise<void> {
  const { snapshot } = core.store.getState()
  if (!isJudgedAlike(core.memory.waivableAsked.judged, snapshot)) core.memory.waivableAsked = { judged: snapshot, paths: new Set() }
  const { paths } = core.memory.waivableAsked
  if (paths.has(path)) return
  const document = documentByPath(snapshot, path)
  if (document === null) return
  paths.add(path)
  const answer = await ask(core.bridge.waivableFindings(document.id))
  if (answer.ok) core.store.setState(({ waivable }) => ({ waivable: { ...waivable, [path]: answer.value } }))
}

/** Whether a comment can waive the finding now. */
export async function canWaive(core: CockpitCore, finding: Finding): Promise<boolean> {
  const document = documentByPath(core.store.getState().snapshot, finding.place.path)
  if (document === null) return false
  const answer = await ask(core.bridge.waivableFindings(document.id))
  return answer.ok && answer.value.includes(finding.id)
}

/** Opens the dialog that asks for the reason. */
export function openWaiver(core: CockpitCore, finding: Finding): void {
  core.store.setState({ waiving: finding })
  openPanel(core, 'waiver')
}

/** Writes the waiver above the line of the finding, in one undo step. Returns null on success, else an error message. */
export async function waive(core: CockpitCore, finding: Finding, reason: string): Promise<string | null> {
  if (!(await flushAll(core))) return 'The text is not with the cockpit yet. Try again.'
  const answer = await ask(core.bridge.waiverEdits({ finding: finding.id, reason }))
  if (!answer.ok) return answer.problem.message
  if (await applyEdits(core, answer.value, 'Waived', 'current')) closePanel(core)
  return null
}

/** Deletes the comment that waives, with its line where nothing else is in it. What it waived is a finding again. */
export async function takeWaiverBack(core: CockpitCore, { path, range, line }: Place): Promise<void> {
  const buffer = await bufferByPath(core, path)
  if (buffer === null) return
  const now = rangeNow(core, buffer, range)
  const { doc } = buffer.state
  if (now === null || !/^<!--\s*cockpit-allow/i.test(doc.sliceString(now.from, now.to))) {
    showToast(core, 'The waiver changed since it was found. Look at its line again.')
    return
  }
  const [first, last] = [doc.lineAt(now.from), doc.lineAt(now.to)]
  const isAlone = doc.sliceString(first.from, now.from).trim() === '' && doc.sliceString(now.to, last.to).trim() === ''
  const whole = isAlone ? { from: first.from, to: Math.min(doc.length, last.to + 1) } : now
  await writeEdits(core, [{ path, range: whole, text: '' }], `Took the waiver in ${path}:${line} back.`)
}

/** Opens the waiver dialog for the finding at the cursor, or the nearest one on its line. */
export async function waiveAtCursor(core: CockpitCore): Promise<void> {
  for (const { id } of findingsAtCursor(core)) {
    const finding = findingById(core.store.getState(), id)
    if (finding !== null && (await canWaive(core, finding))) return openWaiver(core, finding)
  }
  showToast(core, 'Nothing on this line can be waived by a comment above it.')
}
