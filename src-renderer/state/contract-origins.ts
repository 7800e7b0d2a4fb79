import { ask } from './ask'
import type { CockpitCore } from './core'
import { isJudgedAlike } from './snapshot/is-judged-alike'

/** Fetches where the values of SPEC's contract come from, once for each judgement. */
export async function loadContractOrigins({ bridge, memory, store }: CockpitCore): Promise<void> {
  const { snapshot } = store.getState()
  if (snapshot === null || snapshot.judgement === null || isJudgedAlike(memory.originsAsked, snapshot)) return
  memory.originsAsked = snapshot
  const answer = await ask(bridge.contractOrigins())
  if (answer.ok) store.setState({ contractOrigins: answer.value })
}
