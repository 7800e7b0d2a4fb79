import { type RefObject, useEffect } from 'react'

/** Alt+↑ and Alt+↓ move between expandable gates, except in a text, where those keys move lines. */
export function useGateKeys(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
      if (step === 0 || !event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented || takesText(event.target)) return
      const heads = [...(list.current?.querySelectorAll<HTMLElement>('.disclosure-head') ?? [])]
      if (heads.length === 0) return
      event.preventDefault()
      const at = heads.indexOf(document.activeElement as HTMLElement)
      const next = at < 0 ? (step > 0 ? 0 : heads.length - 1) : Math.min(heads.length - 1, Math.max(0, at + step))
      heads[next]?.focus()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [list])
}

function takesText(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable="true"], [role="dialog"]') !== null
}
