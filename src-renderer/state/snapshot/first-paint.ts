import { ask } from '../ask'
import type { CockpitCore } from '../core'
import { loadBuffer } from '../documents/documents'

/** How long the first paint waits for its text: to paint once with it costs less than to paint twice. */
const timeoutMs = 150

/** Lets the window paint, with the text in front when it comes soon. */
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
  store.setState({ ready: true })
}

/** Call when the first content is in the page: tells main as soon as it is on the screen. */
export function notifyFirstPaint({ bridge, clock }: CockpitCore): void {
  // The second frame begins when the first one is out.
  clock.nextFrame(() => clock.nextFrame(() => void ask(bridge.notifyFirstPaint())))
}
