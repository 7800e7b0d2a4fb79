import type { Snapshot, SnapshotPatch } from '#bridge'
import { ask } from '../ask'
import type { CockpitCore } from '../core'
import { msSinceLastKey } from '../documents/typing'
import { receiveSnapshot } from './receive'
import { shareEqual } from './share-equal'
import { updateStale } from './stale'

/** How long typing must pause before a patch is shown. */
const debounceMs = 150
/** How long a patch waits at most, so that continuous typing does not delay it forever. */
const maxWaitMs = 500

/** Shows a patch of main at once, or, while the user types, when the typing pauses. */
export function receivePatch(core: CockpitCore, patch: SnapshotPatch | null): void {
  const { clock, memory, patches, store } = core
  if (patch === null) {
    patches.forget()
    return showSnapshot(core, null)
  }
  if (!patches.take(patch)) return void refetch(core)
  const isTyping = msSinceLastKey(core) < debounceMs
  if (isTyping && patch.root === store.getState().snapshot?.root) wait(core, memory.pendingPatch?.since ?? clock.now())
  else show(core, patches.snapshot())
}

/** Shows a whole snapshot now; a pending patch is older and is dropped. */
export function showSnapshot(core: CockpitCore, snapshot: Snapshot | null): void {
  show(core, shareEqual(core.store.getState().snapshot, snapshot))
}

/** `snapshot`: its unchanged parts are the same objects as before. */
function show(core: CockpitCore, snapshot: Snapshot | null): void {
  const { memory } = core
  memory.pendingPatch?.cancel()
  memory.pendingPatch = null
  receiveSnapshot(core, snapshot)
  updateStale(core)
}

function wait(core: CockpitCore, since: number): void {
  const { clock, memory, patches } = core
  memory.pendingPatch?.cancel()
  const latest = since + maxWaitMs
  const delayMs = Math.min(debounceMs - msSinceLastKey(core), latest - clock.now())
  const cancel = clock.schedule(() => {
    if (msSinceLastKey(core) >= debounceMs || clock.now() >= latest) show(core, patches.snapshot())
    else wait(core, since)
  }, delayMs)
  memory.pendingPatch = { since, cancel }
}

async function refetch(core: CockpitCore): Promise<void> {
  const answer = await ask(core.bridge.snapshot())
  if (answer.ok) showSnapshot(core, answer.value)
}
