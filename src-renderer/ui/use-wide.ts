import { useSyncExternalStore } from 'react'

const query = matchMedia('(min-width: 1400px)')

/** Whether the window has room for a second page beside the text. */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => query.matches)
}

function subscribe(listener: () => void): () => void {
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}
