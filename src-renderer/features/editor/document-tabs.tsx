import { useState } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { useActions, useCockpit } from '../../state/cockpit'
import { documentById, isDirty } from '../../state/selectors'
import { MenuAt, type MenuAtProps, TabStrip } from '../../ui/index'
import { shortNames } from './short-names'

/** The open documents, each with a menu. */
export function DocumentTabs() {
  const { closeTab, openDocument } = useActions()
  const [menu, setMenu] = useState<{ readonly id: string; readonly at: MenuAtProps['at'] } | null>(null)
  const tabs = useCockpit((state) => state.tabs)
  const pinned = useCockpit((state) => state.pinned)
  const active = useCockpit((state) => state.active)
  const dirty = useCockpit(useShallow((state) => state.tabs.map((id) => isDirty(state, id))))
  const paths = useCockpit(
    useShallow((state) => state.tabs.map((id) => documentById(state.snapshot, id)?.path ?? state.buffers[id]?.path ?? id)),
  )
  const names = shortNames(paths)
  const views = tabs.map((id, index) => ({
    id,
    name: paths[index] as string,
    short: names[index] as string,
    dot: dirty[index] ? 'Unsaved' : null,
    isPinned: pinned.includes(id),
  }))
  if (tabs.length === 0) return null
  return (
    <>
      <TabStrip
        label="Open documents"
        tabs={views}
        active={active}
        panelId="editor-text"
        onSelect={(id) => void openDocument(id)}
        onClose={closeTab}
        onMenu={(id, at) => setMenu({ id, at })}
      />
      {menu !== null && <TabMenu {...menu} onClose={() => setMenu(null)} />}
    </>
  )
}

function TabMenu({ id, at, onClose }: { readonly id: string; readonly at: MenuAtProps['at']; readonly onClose: () => void }) {
  const { closeDocument, closeOtherTabs, pinTab } = useActions()
  const isPinned = useCockpit((state) => state.pinned.includes(id))
  const isAlone = useCockpit((state) => state.tabs.length === 1)
  const items = [
    { label: isPinned ? 'Unpin' : 'Pin', onSelect: () => pinTab(id, !isPinned) },
    { label: 'Close', onSelect: () => void closeDocument(id) },
    ...(isAlone ? [] : [{ label: 'Close others', onSelect: () => void closeOtherTabs(id) }]),
  ]
  const focusTab = () => document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus()
  return <MenuAt label="Tab" items={items} at={at} onClose={onClose} onClosed={focusTab} />
}
