import { useEffect, useState } from 'react'
import { type HydrationPreview, useActions } from '../../state/cockpit'

/** What writing these values would change, of the latest choice; null until main has answered. */
export function useHydrationPreview(names: readonly string[]): HydrationPreview | null {
  const { previewHydration } = useActions()
  const [preview, setPreview] = useState<HydrationPreview | null>(null)
  const key = names.join('\n')
  useEffect(() => {
    let isLatest = true
    void previewHydration(key === '' ? [] : key.split('\n')).then((answer) => {
      if (isLatest && answer !== null) setPreview(answer)
    })
    return () => {
      isLatest = false
    }
  }, [key, previewHydration])
  return preview
}
