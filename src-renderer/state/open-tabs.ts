import type { StoreApi } from 'zustand/vanilla'
import type { CockpitState } from './cockpit-state'
import { documentById } from './selectors'
import type { WindowStorage } from './window-storage'

/** The documents that were open in a repository. */
export interface OpenTabs {
  readonly paths: readonly string[]
  /** Those of them that are pinned. */
  readonly pinned: readonly string[]
  readonly active: string | null
}

/** Repositories whose tabs are kept; the oldest are dropped. */
const most = 20
const storageKey = 'open-tabs'

/** The tabs that were open in the repository when it was last closed; null when none are known. */
export function readOpenTabs(storage: WindowStorage | undefined, root: string): OpenTabs | null {
  return readAll(storage).find(([known]) => known === root)?.[1] ?? null
}

/** Writes the tabs of the open repository whenever they change. */
export function persistOpenTabs(store: StoreApi<CockpitState>, storage: WindowStorage): void {
  store.subscribe((state, before) => {
    const { tabs, pinned, active, snapshot } = state
    if (
      snapshot === null ||
      (tabs === before.tabs && pinned === before.pinned && active === before.active) ||
      before.snapshot?.root !== snapshot.root
    )
      return
    const pathOf = (id: string) => documentById(snapshot, id)?.path ?? state.buffers[id]?.path ?? null
    const pathsOf = (ids: readonly string[]) => ids.flatMap((id) => pathOf(id) ?? [])
    const others = readAll(storage).filter(([root]) => root !== snapshot.root)
    const kept = [[snapshot.root, { paths: pathsOf(tabs), pinned: pathsOf(pinned), active: active && pathOf(active) }], ...others].slice(
      0,
      most,
    )
    storage.setItem(storageKey, JSON.stringify(kept))
  })
}

function readAll(storage: WindowStorage | undefined): readonly (readonly [string, OpenTabs])[] {
  try {
    const stored: unknown = JSON.parse(storage?.getItem(storageKey) ?? '[]')
    return Array.isArray(stored) ? stored.filter(isEntry) : []
  } catch {
    return []
  }
}

function isEntry(value: unknown): value is readonly [string, OpenTabs] {
  if (!Array.isArray(value) || typeof value[0] !== 'string') return false
  const { paths, pinned, active } = (value[1] ?? {}) as Partial<OpenTabs>
  return areStrings(paths) && areStrings(pinned) && (active === null || typeof active === 'string')
}

function areStrings(value: unknown): boolean {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string')
}
