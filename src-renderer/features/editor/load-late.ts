import { Compartment, type Extension } from '@codemirror/state'
import { ViewPlugin } from '@codemirror/view'

/** Extensions that a text gets once its first picture is on screen, so that the first script does not hold them. */
export function loadLate(load: () => Promise<Extension>): Extension {
  const compartment = new Compartment()
  const loader = ViewPlugin.define((view) => {
    let isGone = false
    const frame = requestAnimationFrame(() => setTimeout(add))
    async function add(): Promise<void> {
      if (isGone || compartment.get(view.state) !== nothing) return
      const extension = await load()
      // Another text is on screen; this one is asked again when it returns.
      if (!isGone) view.dispatch({ effects: compartment.reconfigure(extension) })
    }
    return {
      destroy() {
        isGone = true
        cancelAnimationFrame(frame)
      },
    }
  })
  return [compartment.of(nothing), loader]
}

const nothing: Extension = []
