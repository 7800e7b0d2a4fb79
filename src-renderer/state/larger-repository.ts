import type { StoreApi } from 'zustand/vanilla'
import type { CockpitState } from './cockpit-state'
import type { CockpitCore } from './core'
import type { WindowStorage } from './window-storage'

/** Folders that are remembered; the oldest are dropped. */
const most = 50
const storageKey = 'larger-repositories'

/** The user has read that commits of the open folder are made in a larger repository. */
export function confirmLargerRepository({ store }: CockpitCore): void {
  const { snapshot, confirmedFolders } = store.getState()
  if (snapshot === null) return
  const others = confirmedFolders.filter((root) => root !== snapshot.root)
  store.setState({ confirmedFolders: [snapshot.root, ...others].slice(0, most) })
}

/** The folders that `persistConfirmedFolders` wrote last; none when they cannot be read. */
export function readConfirmedFolders(storage: WindowStorage | undefined): readonly string[] {
  try {
    const stored: unknown = JSON.parse(storage?.getItem(storageKey) ?? '[]')
    return Array.isArray(stored) ? stored.filter((root): root is string => typeof root === 'string') : []
  } catch {
    return []
  }
}

/** Writes the folders whenever they change. */
export function persistConfirmedFolders(store: StoreApi<CockpitState>, storage: WindowStorage): void {
  store.subscribe(({ confirmedFolders }, before) => {
    if (confirmedFolders !== before.confirmedFolders) storage.setItem(storageKey, JSON.stringify(confirmedFolders))
  })
}
