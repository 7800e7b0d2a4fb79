import { ask, bridge } from '../bridge'
import { cockpit } from '../cockpit'
import { loadBuffer } from '../documents/documents'

/** Milliseconds that the first picture waits for its text: to be drawn once with it costs less than twice. */
const patience = 150

let begun = false

/** Lets the window draw, with the text in front when it comes soon. */
export async function showFirstPicture(): Promise<void> {
  if (begun) return
  begun = true
  const { active } = cockpit.getState()
  if (active !== null) await Promise.race([loadBuffer(active), new Promise((resolve) => setTimeout(resolve, patience))])
  cockpit.setState({ ready: true })
}

/** Call when the first picture stands in the page: tells main as soon as it is on the screen. */
export function tellShown(): void {
  // The second frame begins when the first one is out.
  requestAnimationFrame(() => requestAnimationFrame(() => void ask(bridge.shown())))
}
