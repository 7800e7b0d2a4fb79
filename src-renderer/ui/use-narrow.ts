import { useSyncExternalStore } from 'react'

const query = matchMedia('(max-width: 900px)')

/** Whether the window is too narrow for three columns. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => query.matches)
}

function subscribe(listener: () => void): () => void {
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}
