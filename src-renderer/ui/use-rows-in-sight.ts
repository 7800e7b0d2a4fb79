import { type RefObject, useEffect, useReducer } from 'react'

/** Rows beyond the edge that are drawn too, so that scrolling by a line shows no gap. */
const margin = 12

/** Indexes of the rows of equal height that are in sight of a scrolled element. */
export function useRowsInSight(
  scroller: RefObject<HTMLElement | null>,
  rowHeight: number,
): { readonly first: number; readonly last: number } {
  const [, again] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    const element = scroller.current
    if (element === null) return
    const observer = new ResizeObserver(again)
    observer.observe(element)
    element.addEventListener('scroll', again, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', again)
    }
  }, [scroller])
  const { scrollTop = 0, clientHeight = 0 } = scroller.current ?? {}
  return {
    first: Math.max(0, Math.floor(scrollTop / rowHeight) - margin),
    last: Math.ceil((scrollTop + (clientHeight || 800)) / rowHeight) + margin,
  }
}
