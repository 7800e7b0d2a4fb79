import { ask } from './ask'
import type { CockpitCore } from './core'
import { msSinceLastKey } from './documents/typing'
import { isJudgedAlike } from './snapshot/is-judged-alike'
import { shareEqual } from './snapshot/share-equal'

/** How long typing must pause before the requirements are fetched. */
const pauseMs = 500

/** Fetches the requirements of the last judgement once typing pauses, as far as they differ from those that are known. */
export async function loadRequirements(core: CockpitCore): Promise<void> {
  const { clock, memory, store } = core
  if (memory.isRequirementsDelayed || isJudgedAlike(memory.requirementsAsked, store.getState().snapshot)) return
  const leftMs = pauseMs - msSinceLastKey(core)
  if (leftMs <= 0) return refreshRequirements(core)
  memory.isRequirementsDelayed = true
  clock.schedule(() => {
    memory.isRequirementsDelayed = false
    void loadRequirements(core)
  }, leftMs)
}

/** Fetches the requirements of the last judgement now. Their places, wherever they are held, are then those of the judgement. */
export async function refreshRequirements({ bridge, memory, store }: CockpitCore): Promise<void> {
  const { snapshot, requirements } = store.getState()
  if (snapshot === null || snapshot.judgement === null || isJudgedAlike(memory.requirementsAsked, snapshot)) return
  memory.requirementsAsked = snapshot
  const answer = await ask(bridge.requirements(requirements.version))
  if (answer.ok && answer.value !== null && store.getState().snapshot?.root === snapshot.root)
    store.setState({ requirements: shareEqual(store.getState().requirements, answer.value) })
}
