import { ask } from '../ask'
import type { CockpitCore } from '../core'
import { loadBuffer } from '../documents/documents'

/** How long the first paint waits for the active text, because painting twice costs more. */
const timeoutMs = 150

/** Allows the first paint, with the active text if it arrives in time. */
export async function beginFirstPaint(core: CockpitCore): Promise<void> {
  const { clock, memory, store } = core
  if (memory.isFirstPaintBegun) return
  memory.isFirstPaintBegun = true
  const { active } = store.getState()
  if (active !== null) {
    const { promise: timeout, resolve } = Promise.withResolvers<void>()
    const cancel = clock.schedule(resolve, timeoutMs)
    await Promise.race([loadBuffer(core, active), timeout])
    cancel()
  }
  store.setState({ isReady: true })
}

/** Notifies main once the first content, which is in the page now, is on the screen. */
export function notifyFirstPaint({ bridge, clock }: CockpitCore): void {
  // The second frame starts after the first one has been presented.
  clock.nextFrame(() => clock.nextFrame(() => void ask(bridge.notifyFirstPaint())))
}
