import type { DocumentId } from '#bridge'
import type { CockpitCore } from '../core'
import { closeDocument, openDocument } from '../documents/documents'
import { documentById } from '../selectors'
import { showToast } from '../toasts'

/** Keeps the order in which tabs were last used. While Ctrl is held on Ctrl+Tab, the order stays as it was. */
export function watchTabUse({ store, memory }: CockpitCore): void {
  store.subscribe(({ active }, before) => {
    if (active === before.active || active === null || memory.tabSwitch !== null) return
    memory.recentTabs = [active, ...memory.recentTabs.filter((id) => id !== active)]
  })
}

/** Shows the tab that was used before the shown one; again, the one before that. */
export function switchTab(core: CockpitCore, step: 1 | -1): void {
  const { memory, store } = core
  const { tabs } = store.getState()
  const used = memory.recentTabs.filter((id) => tabs.includes(id))
  const order = memory.tabSwitch?.order ?? [...used, ...tabs.filter((id) => !used.includes(id))]
  if (order.length < 2) return
  const at = ((memory.tabSwitch?.at ?? 0) + step + order.length) % order.length
  memory.tabSwitch = { order, at }
  void openDocument(core, order[at] as DocumentId)
}

/** The Ctrl key was released: the tab that is shown now is the one that was used last. */
export function endTabSwitch({ memory, store }: CockpitCore): void {
  if (memory.tabSwitch === null) return
  memory.tabSwitch = null
  const { active } = store.getState()
  if (active !== null) memory.recentTabs = [active, ...memory.recentTabs.filter((id) => id !== active)]
}

/** A pinned tab comes first and is closed by name only. */
export function pinTab({ store }: CockpitCore, id: DocumentId, isPinned: boolean): void {
  store.setState(({ pinned, tabs }) => {
    const left = pinned.filter((other) => other !== id)
    const now = isPinned ? [...left, id] : left
    return { pinned: now, tabs: [...tabs.filter((tab) => now.includes(tab)), ...tabs.filter((tab) => !now.includes(tab))] }
  })
}

/** Closes the tab unless it is pinned. */
export function closeTab(core: CockpitCore, id: DocumentId): void {
  const { pinned, snapshot } = core.store.getState()
  if (!pinned.includes(id)) return void closeDocument(core, id)
  showToast(core, `${documentById(snapshot, id)?.path ?? 'The document'} is pinned. Unpin it to close it.`)
}

/** Closes every tab but this one and the pinned ones. Unsaved texts are kept, as with each closed tab. */
export async function closeOtherTabs(core: CockpitCore, id: DocumentId): Promise<void> {
  const { tabs, pinned } = core.store.getState()
  await openDocument(core, id)
  for (const tab of tabs) if (tab !== id && !pinned.includes(tab)) await closeDocument(core, tab)
}
