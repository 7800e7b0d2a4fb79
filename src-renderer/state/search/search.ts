import { ask } from '../ask'
import type { CockpitCore } from '../core'
import { focusEditor } from '../documents/documents'
import { showProblem } from '../toasts'
import { clearPreviewMarks } from './preview-mark'
import { leaveOrigin } from './search-origin'

export { previewHit, showHit } from './reveal-hit'

export async function repeatSearch(core: CockpitCore): Promise<void> {
  const { request } = core.store.getState().search
  const answer = await ask(core.bridge.search(request))
  if (core.store.getState().search.request !== request) return
  if (answer.ok) core.store.setState(({ search }) => ({ search: { ...search, results: answer.value } }))
  else if (answer.problem.code !== 'stale') showProblem(core, answer.problem)
}

export function closeSearch(core: CockpitCore): void {
  core.store.setState({ side: 'documents' })
  clearPreviewMarks(core)
  leaveOrigin(core)
  focusEditor(core)
}
