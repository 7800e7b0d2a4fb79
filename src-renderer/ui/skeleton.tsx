import { useEffect, useState } from 'react'
import './skeleton.css'

/** True once `milliseconds` have passed since the component appeared. */
export function useAfter(milliseconds: number): boolean {
  const [passed, setPassed] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setPassed(true), milliseconds)
    return () => clearTimeout(timer)
  }, [milliseconds])
  return passed
}

/** Grey lines where text will be, shown only when it takes longer than 150 ms. */
export function Skeleton({ lines = 3, label = 'Loading' }: { readonly lines?: number; readonly label?: string }) {
  const late = useAfter(150)
  if (!late) return null
  return (
    <div className="skeleton" role="status" aria-label={label}>
      {Array.from({ length: lines }, (_, index) => `line ${index}`).map((line) => (
        <span key={line} className="skeleton-line" />
      ))}
    </div>
  )
}
