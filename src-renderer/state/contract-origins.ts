import { ask } from './ask'
import type { CockpitCore } from './core'

/** Fetches where the values of SPEC's contract come from, once for each judgement. */
export async function loadContractOrigins({ bridge, memory, store }: CockpitCore): Promise<void> {
  const judgement = store.getState().snapshot?.judgement ?? null
  if (judgement === null || memory.originsAsked === judgement) return
  memory.originsAsked = judgement
  const answer = await ask(bridge.contractOrigins())
  if (answer.ok) store.setState({ contractOrigins: answer.value })
}
