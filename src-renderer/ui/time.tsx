import { useEffect, useReducer } from 'react'
import { relativeTime } from './relative-time'
import { Tooltip } from './tooltip'

/** A moment, in milliseconds since the epoch: roughly in the text, exactly on hover. */
export function Time({ at }: { readonly at: number }) {
  const [, again] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    const timer = setInterval(again, 30_000)
    return () => clearInterval(timer)
  }, [])
  return (
    <Tooltip label={new Date(at).toLocaleString()}>
      <time dateTime={new Date(at).toISOString()}>{relativeTime(at, Date.now())}</time>
    </Tooltip>
  )
}
