import type { Outcome, Snapshot } from '#bridge'
import { ask } from './ask'
import type { CockpitCore } from './core'
import { flushAll } from './documents/document-sync'
import { showSnapshot } from './snapshot/receive-patch'
import { showProblem, showToast } from './toasts'
import { unsavedDocuments } from './unsaved-documents'

/** Opens a folder that the user chooses in the system dialog. */
export function chooseRepository(core: CockpitCore): Promise<void> {
  return open(core, 'Opening the repository', () => core.bridge.chooseRepository())
}

/** Opens a folder that has moved at the place that the user chooses, with its unsaved text. */
export function locateRepository(core: CockpitCore): Promise<void> {
  return open(core, 'Opening the repository', () => core.bridge.locateRepository())
}

/** Makes the open folder a git repository; the user has agreed. */
export async function initializeRepository(core: CockpitCore): Promise<void> {
  const answer = await ask(core.bridge.initializeRepository())
  if (answer.ok) showToast(core, 'This folder is a git repository now.', { kind: 'done' })
  else showProblem(core, answer.problem)
}

export function openRepository(core: CockpitCore, path: string): Promise<void> {
  return open(core, `Opening ${path}`, () => core.bridge.openRepository(path))
}

/** Opens a folder that was dropped on the window. */
export async function openDropped(core: CockpitCore, file: File): Promise<void> {
  const path = core.bridge.droppedPath(file)
  if (path === '') showToast(core, 'Drop a folder from this computer.')
  else await openRepository(core, path)
}

export function openSample(core: CockpitCore): Promise<void> {
  return open(core, 'Making the sample repository', () => core.bridge.openSample())
}

/** Opens another window, empty or with a recent repository. */
export async function openWindow(core: CockpitCore, path: string | null): Promise<void> {
  const answer = await ask(core.bridge.openWindow(path))
  if (!answer.ok) showProblem(core, answer.problem)
}

/** Reads the recent repositories again, with what their last judgements said. */
async function refreshWelcome(core: CockpitCore): Promise<void> {
  const answer = await ask(core.bridge.welcome())
  if (answer.ok) core.store.setState({ welcome: answer.value })
}

export async function closeRepository(core: CockpitCore): Promise<void> {
  await flushAll(core)
  const left = unsavedIn(core)
  const answer = await ask(core.bridge.closeRepository())
  if (!answer.ok) return showProblem(core, answer.problem)
  sayWhatIsKept(core, left)
  showSnapshot(core, null)
  await refreshWelcome(core)
}

/** Trusts the repository, so that commits run its hooks and filters. Returns whether it is trusted. */
export async function trustRepository(core: CockpitCore): Promise<boolean> {
  const answer = await ask(core.bridge.trustRepository())
  if (answer.ok) showSnapshot(core, answer.value)
  else showProblem(core, answer.problem)
  return answer.ok
}

async function open(core: CockpitCore, words: string, request: () => Promise<Outcome<Snapshot>>): Promise<void> {
  if (core.store.getState().opening !== null || !(await flushAll(core))) return
  const left = unsavedIn(core)
  core.store.setState({ opening: words })
  const answer = await ask(request())
  core.store.setState({ opening: null })
  if (!answer.ok) return showProblem(core, answer.problem)
  if (answer.value.root !== left?.root) sayWhatIsKept(core, left)
  showSnapshot(core, answer.value)
}

/** What was typed and not saved in a repository that is left. */
function unsavedIn({ store }: CockpitCore): { readonly root: string; readonly name: string; readonly count: number } | null {
  const state = store.getState()
  if (state.snapshot === null) return null
  const { root, name } = state.snapshot
  return { root, name, count: unsavedDocuments(state).length }
}

/** Leaving a repository asks nothing, since main keeps what is unsaved; it says so instead. */
function sayWhatIsKept(core: CockpitCore, left: ReturnType<typeof unsavedIn>): void {
  if (left === null || left.count === 0) return
  const what = left.count === 1 ? '1 unsaved document' : `${left.count} unsaved documents`
  showToast(core, `${what} of ${left.name} will be back when you open it again.`)
}
