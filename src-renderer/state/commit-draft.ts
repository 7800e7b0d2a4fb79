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
  if (answer.ok) core.store.setState(({ commitBase }) => ({ commitDraft: answer.value, commitBase: commitBase ?? answer.value.base }))
  else showProblem(core, answer.problem)
}

/** The user agrees to commit on what is checked out now. */
export function acceptCommitBase({ store }: CockpitCore): void {
  store.setState(({ commitDraft }) => ({ commitBase: commitDraft?.base ?? null }))
}
