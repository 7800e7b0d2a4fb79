import { Pin, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { visibleName } from './visible-name'
import './tab-strip.css'

export interface TabView {
  readonly id: string
  /** The whole name, for assistive technology and on hover. */
  readonly name: string
  /** The short name that is shown. */
  readonly short: string
  /** A dot beside the name, and its meaning in words. */
  readonly dot: string | null
  /** Shows a pin in the place of the cross. */
  readonly isPinned: boolean
}

export interface TabStripProps {
  readonly label: string
  readonly tabs: readonly TabView[]
  readonly active: string | null
  /** Id of the element that the active tab shows. */
  readonly panelId: string
  readonly onSelect: (id: string) => void
  readonly onClose: (id: string) => void
  /** Asks for the menu of a tab, below this line of the window. */
  readonly onMenu: (id: string, at: { readonly left: number; readonly top: number; readonly bottom: number }) => void
}

/** Tabs with one stop for the Tab key: arrows move, Delete closes. */
export function TabStrip({ label, tabs, active, panelId, onSelect, onClose, onMenu }: TabStripProps) {
  const strip = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (active !== null) strip.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [active])

  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? tabs.length - 1 : step === undefined ? -1 : index + step
    const tab = tabs[to]
    if (tab !== undefined) {
      event.preventDefault()
      onSelect(tab.id)
      strip.current?.querySelectorAll<HTMLElement>('[role="tab"]')[to]?.focus()
    }
    if (event.key === 'Delete') onClose((tabs[index] as TabView).id)
  }

  return (
    <div ref={strip} className="tab-strip" role="tablist" aria-label={label}>
      {tabs.map((tab, index) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          className="tab"
          title={visibleName(tab.name)}
          aria-label={visibleName(tab.name)}
          aria-description={[tab.dot, tab.isPinned ? 'Pinned' : null].filter((words) => words !== null).join(', ') || undefined}
          data-pinned={tab.isPinned || undefined}
          aria-selected={tab.id === active}
          aria-controls={tab.id === active ? panelId : undefined}
          tabIndex={tab.id === active || (active === null && index === 0) ? 0 : -1}
          onClick={() => onSelect(tab.id)}
          onContextMenu={(event) => {
            event.preventDefault()
            const { left, top, bottom } = event.currentTarget.getBoundingClientRect()
            onMenu(tab.id, { left, top, bottom })
          }}
          onAuxClick={(event) => event.button === 1 && onClose(tab.id)}
          onKeyDown={(event) => onKeyDown(event, index)}
        >
          <span className="tab-name">
            <bdi>{visibleName(tab.short)}</bdi>
          </span>
          <span
            className="tab-end"
            data-dot={tab.dot !== null || undefined}
            aria-hidden="true"
            onClick={(event) => {
              event.stopPropagation()
              onClose(tab.id)
            }}
          >
            {tab.isPinned ? <Pin className="icon" /> : <X className="icon" />}
          </span>
        </button>
      ))}
    </div>
  )
}
