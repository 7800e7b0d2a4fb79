import type { DocumentId } from '#bridge'
import type { CockpitCore } from '../core'
import { closeOtherTabs, closeTab, pinTab, switchTab } from '../navigation/tab-order'
import { type Command, withDocument } from './command'

/** On a Mac, ⌘Tab belongs to the system. */
const control = navigator.platform.startsWith('Mac') ? 'Ctrl' : 'Mod'

export const tabCommands: readonly Command[] = [
  { id: 'last-tab', title: 'Last used document', keys: `${control}+Tab`, offered: withDocument, run: (core) => switchTab(core, 1) },
  {
    id: 'first-tab',
    title: 'Least recently used document',
    keys: `${control}+Shift+Tab`,
    offered: withDocument,
    run: (core) => switchTab(core, -1),
  },
  { id: 'close-document', title: 'Close document', keys: 'Mod+W', offered: withDocument, run: withActive(closeTab) },
  {
    id: 'close-others',
    title: 'Close other documents',
    offered: ({ active, tabs }) => active !== null && tabs.length > 1,
    run: withActive(closeOtherTabs),
  },
  {
    id: 'pin',
    title: 'Pin document',
    offered: ({ active, pinned }) => active !== null && !pinned.includes(active),
    run: withActive((core, id) => pinTab(core, id, true)),
  },
  {
    id: 'unpin',
    title: 'Unpin document',
    offered: ({ active, pinned }) => active !== null && pinned.includes(active),
    run: withActive((core, id) => pinTab(core, id, false)),
  },
]

function withActive(run: (core: CockpitCore, id: DocumentId) => unknown) {
  return (core: CockpitCore) => {
    const { active } = core.store.getState()
    return active === null ? null : run(core, active)
  }
}
