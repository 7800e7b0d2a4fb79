import { useEffect, useState } from 'react'

/** Becomes true, and stays true, once `started` has been true for `milliseconds` and the page is idle. */
export function useIdleAfter(started: boolean, milliseconds: number): boolean {
  const [isIdle, setIsIdle] = useState(false)
  useEffect(() => {
    if (!started) return
    let idle = 0
    const timer = setTimeout(() => {
      idle = requestIdleCallback(() => setIsIdle(true), { timeout: 1_000 })
    }, milliseconds)
    return () => {
      clearTimeout(timer)
      cancelIdleCallback(idle)
    }
  }, [started, milliseconds])
  return isIdle
}
