import { useEffect, useState } from 'react'
import { useActions } from '../cockpit'

/** Opens a folder that is dropped anywhere on the window. True while something is dragged over the window. */
export function useDrop(): boolean {
  const { openDropped } = useActions()
  const [over, setOver] = useState(false)
  useEffect(() => {
    const stop = new AbortController()
    const { signal } = stop
    const hasFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    window.addEventListener(
      'dragover',
      (event) => {
        if (!hasFile(event)) return
        event.preventDefault()
        setOver(true)
      },
      { signal, capture: true },
    )
    window.addEventListener('dragleave', (event) => event.relatedTarget === null && setOver(false), { signal })
    window.addEventListener(
      'drop',
      (event) => {
        setOver(false)
        const file = event.dataTransfer?.files[0]
        if (!hasFile(event) || file === undefined) return
        event.preventDefault()
        event.stopPropagation()
        void openDropped(file)
      },
      { signal, capture: true },
    )
    return () => stop.abort()
  }, [openDropped])
  return over
}
