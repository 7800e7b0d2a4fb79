import { ask, bridge } from './bridge'
import { cockpit } from './cockpit'
import { showProblem } from './toasts'

/** Fetches the documents that can be made from templates. */
export async function loadTemplates(): Promise<void> {
  const answer = await ask(bridge.templates())
  if (answer.ok) cockpit.setState({ templates: answer.value })
  else showProblem(answer.problem)
}

/** Writes those of the offered documents that do not exist yet. Answers whether they were written. */
export async function createDocuments(paths: readonly string[], projectName: string): Promise<boolean> {
  const answer = await ask(bridge.createDocuments({ paths, projectName }))
  if (!answer.ok) showProblem(answer.problem)
  return answer.ok
}
