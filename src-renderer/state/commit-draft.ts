import { ask } from './ask'
import type { CockpitCore } from './core'
import { flushAll } from './documents/document-sync'
import { showProblem } from './toasts'

/** Fetches the drafted message and the documents of the commit. */
export async function loadCommitDraft(core: CockpitCore): Promise<void> {
  if (!(await flushAll(core))) return
  const answer = await ask(core.bridge.commitDraft())
  // An answer that comes after the form was closed is about an older state of the files.
  if (core.store.getState().panel !== 'commit') return
  if (answer.ok) core.store.setState({ commitDraft: answer.value })
  else showProblem(core, answer.problem)
}
