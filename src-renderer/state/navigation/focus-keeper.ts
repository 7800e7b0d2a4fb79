import { useEffect } from 'react'
import { useCockpitHandle } from '../cockpit'

/**
 * Keeps the focus from falling to the page: when the focused element is gone, as a button is whose finding is settled, the region
 * that held it takes the focus, else the text.
 */
export function useFocusKeeper(): void {
  const { store, actions } = useCockpitHandle()
  useEffect(() => {
    let last: { readonly element: Element; readonly region: string | null } | null = null
    let frame = 0
    let timer = 0
    const note = ({ target }: FocusEvent) => {
      if (target instanceof Element)
        last = { element: target, region: target.closest('[data-region]')?.getAttribute('data-region') ?? null }
    }
    const look = () => {
      frame = 0
      const { panel, linkConsent } = store.getState()
      // An open dialog keeps the focus itself.
      if (linkConsent !== null || (panel !== null && panel !== 'readiness')) return
      if (last === null || last.element.isConnected || document.activeElement !== document.body) return
      const { region } = last
      last = null
      if (region === null || region === '2' || !actions.focusRegion(region)) actions.focusEditor()
    }
    // After the change is on screen, and after a menu that has closed has returned the focus itself, which it does in a timer of its own.
    const stop = store.subscribe(() => {
      if (last === null || frame !== 0) return
      frame = requestAnimationFrame(() => {
        timer = setTimeout(look)
      })
    })
    document.addEventListener('focusin', note)
    return () => {
      stop()
      cancelAnimationFrame(frame)
      clearTimeout(timer)
      document.removeEventListener('focusin', note)
    }
  }, [store, actions])
}
