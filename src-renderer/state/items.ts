import type { ItemAnswer, NamedItem, Outcome } from '#bridge'
import type { OpenItem } from '#spec'
import { ask } from './ask'
import type { CockpitCore } from './core'
import { draftDecision } from './decisions'
import { flushAll } from './documents/document-sync'
import { writeEdits } from './documents/write-edits'
import { openPanel } from './navigation/panels'
import { documentByPath, findingById } from './selectors'
import { showProblem } from './toasts'

/** What the line of an item would become with an answer. Writes nothing. */
export async function previewAnswer(core: CockpitCore, item: OpenItem, answer: string, keepsItem: boolean): Promise<Outcome<ItemAnswer>> {
  const named = nameItem(core, item)
  if (named === null || !(await flushAll(core))) return gone
  return ask(core.bridge.answerItem({ item: named, answer, keepsItem }))
}

/** Opens the field for the answer to the item that a finding is about. */
export function askAnswer(core: CockpitCore, finding: string): void {
  const { snapshot } = core.store.getState()
  const place = findingById(core.store.getState(), finding)?.place
  const isAt = (item: OpenItem) => item.place.path === place?.path && item.place.range.from === place.range.from
  const item = snapshot?.judgement?.items.find(isAt)
  if (item === undefined) return showProblem(core, gone.problem)
  core.store.setState({ answering: item })
  openPanel(core, 'answer')
}

/** Answers an item where it stands, in one undo step. Returns null on success, else an error message. */
export async function answerItem(core: CockpitCore, item: OpenItem, answer: string, keepsItem: boolean): Promise<string | null> {
  const found = await previewAnswer(core, item, answer, keepsItem)
  if (!found.ok) return found.problem.message
  await writeEdits(core, found.value.edits, `Answered in ${item.place.path}:${item.place.line}.`)
  return null
}

/** Appends an item to the tasks of ACTIVE_SPEC, in one undo step for each document. */
export async function makeTask(core: CockpitCore, item: OpenItem): Promise<void> {
  const named = nameItem(core, item)
  if (named === null || !(await flushAll(core))) return
  const answer = await ask(core.bridge.taskFromItem(named))
  if (!answer.ok) return showProblem(core, answer.problem)
  const [plan] = answer.value
  await writeEdits(core, answer.value, `Added a task to ${plan?.path ?? 'ACTIVE_SPEC.md'}.`)
}

/** Opens the decision form with the item as what is to be decided. */
export function decideItem(core: CockpitCore, { text, place }: OpenItem): Promise<void> {
  return draftDecision(core, { title: text, scope: place.path })
}

/** Names the item by what it says; null when its document is gone. */
function nameItem({ store }: CockpitCore, item: OpenItem): NamedItem | null {
  const { snapshot } = store.getState()
  const document = documentByPath(snapshot, item.place.path)
  if (document === null) return null
  const { kind, text, place } = item
  const isBefore = (other: OpenItem) =>
    other.place.path === place.path && other.kind === kind && other.text === text && other.place.range.from < place.range.from
  return { document: document.id, kind, text, before: snapshot?.judgement?.items.filter(isBefore).length ?? 0 }
}

const gone = { ok: false, problem: { code: 'stale', message: 'This item is no longer in the text.' } } as const
