import { ask } from './ask'
import type { CockpitCore } from './core'

/** Fetches the requirements of the last judgement, once for each judgement and only when they differ from those that are known. */
export async function loadRequirements({ bridge, memory, store }: CockpitCore): Promise<void> {
  const { snapshot, requirements } = store.getState()
  const judgement = snapshot?.judgement ?? null
  if (judgement === null || memory.requirementsAsked === judgement) return
  memory.requirementsAsked = judgement
  const answer = await ask(bridge.requirements(requirements.version))
  if (answer.ok && answer.value !== null && store.getState().snapshot?.root === snapshot?.root)
    store.setState({ requirements: answer.value })
}
