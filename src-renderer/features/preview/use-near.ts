import { type RefObject, useEffect, useRef, useState } from 'react'
import { usePreview } from './preview-context'

/** Whether an element is near the visible part, and its height when it was last drawn; null before. */
export function useNear<Shown extends Element>(
  initially: boolean,
): { readonly ref: RefObject<Shown | null>; readonly isNear: boolean; readonly height: number | null } {
  const { observe } = usePreview()
  const ref = useRef<Shown>(null)
  const [state, setState] = useState<{ readonly isNear: boolean; readonly height: number | null }>({ isNear: initially, height: null })
  useEffect(() => {
    if (ref.current === null) return
    return observe(ref.current, (isNear, height) =>
      setState((before) => (before.isNear === isNear ? before : { isNear, height: isNear ? before.height : height })),
    )
  }, [observe])
  return { ref, ...state }
}
