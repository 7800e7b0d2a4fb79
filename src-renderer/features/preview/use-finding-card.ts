import { type MouseEvent, useCallback, useEffect, useRef, useState } from 'react'

/** Before the card opens, and after the pointer has left. */
const openMs = 300
const closeMs = 200

export interface OpenCard {
  readonly ids: readonly string[]
  readonly at: DOMRect
}

/** The card of the findings under the pointer, with the handlers that open and close it. */
export function useFindingCard() {
  const [card, setCard] = useState<OpenCard | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const later = useCallback((run: () => void, delay: number) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(run, delay)
  }, [])
  useEffect(() => () => clearTimeout(timer.current), [])
  const keep = useCallback(() => clearTimeout(timer.current), [])
  const close = useCallback(() => later(() => setCard(null), closeMs), [later])
  const closeNow = useCallback(() => {
    clearTimeout(timer.current)
    setCard(null)
  }, [])
  const onMouseOver = useCallback(
    ({ target }: MouseEvent) => {
      const mark = markAt(target)
      if (mark === null) return close()
      const ids = (mark.dataset.findings ?? '').split(' ')
      later(() => setCard({ ids, at: mark.getBoundingClientRect() }), openMs)
    },
    [close, later],
  )
  return { card, keep, close, closeNow, onMouseOver }
}

/** The marked words around an element. */
export function markAt(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-findings]') : null
}
