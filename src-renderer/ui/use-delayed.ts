import { useEffect, useState } from 'react'

/** True once `value` has been true for `milliseconds` without a break. */
export function useDelayed(value: boolean, milliseconds: number): boolean {
  const [late, setLate] = useState(false)
  useEffect(() => {
    if (!value) return setLate(false)
    const timer = setTimeout(() => setLate(true), milliseconds)
    return () => clearTimeout(timer)
  }, [value, milliseconds])
  return late && value
}
