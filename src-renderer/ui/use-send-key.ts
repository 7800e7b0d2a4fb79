import { useEffect } from 'react'

/** Ctrl+Enter, or ⌘+Enter, submits an open dialog; without a dialog the same keys open the commit. */
export function useSendKey(open: boolean, send: () => Promise<void> | void): void {
  useEffect(() => {
    if (!open) return
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      event.stopPropagation()
      if (!event.repeat) void send()
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
  })
}
