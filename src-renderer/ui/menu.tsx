import { Check } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import type { ReactElement } from 'react'
import { createPortal } from 'react-dom'
import { Kbd } from './kbd'
import { visibleName } from './visible-name'
import './menu.css'

export interface MenuItem {
  readonly label: string
  /** A second line in secondary colour. */
  readonly detail?: string
  readonly icon?: ReactElement
  readonly shortcut?: string
  readonly checked?: boolean
  readonly onSelect: () => void
}

type MenuItems = readonly (MenuItem | { readonly heading: string } | 'line')[]

export interface MenuProps {
  /** One button. */
  readonly trigger: ReactElement
  readonly items: MenuItems
  readonly align?: 'start' | 'end'
}

export interface MenuAtProps {
  readonly label: string
  readonly items: MenuItems
  /** Where it opens, in pixels of the window: below this line of text. */
  readonly at: { readonly left: number; readonly top: number; readonly bottom: number }
  readonly onClose: () => void
  /** Returns the focus after the menu has closed. */
  readonly onClosed: () => void
}

export function Menu({ trigger, items, align = 'start' }: MenuProps) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align={align} sideOffset={4} collisionPadding={8}>
          <Items items={items} />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

/** A menu without a button, initially open, at the cursor of the text. */
export function MenuAt({ label, items, at, onClose, onClosed }: MenuAtProps) {
  const focusBack = (event: Event) => {
    event.preventDefault()
    onClosed()
  }
  const style = { left: at.left, top: at.top, height: at.bottom - at.top }
  // In the body, because a region with containment would move a fixed position.
  return createPortal(
    <DropdownMenu.Root modal={false} open onOpenChange={(open) => !open && onClose()}>
      {createPortal(
        <DropdownMenu.Trigger asChild>
          <span className="menu-anchor" style={style} aria-hidden="true" />
        </DropdownMenu.Trigger>,
        // A contained region would place it by its own corner.
        document.body,
      )}
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          ref={focusFirstItem}
          className="menu"
          align="start"
          aria-label={visibleName(label)}
          aria-labelledby={undefined}
          sideOffset={4}
          collisionPadding={8}
          onCloseAutoFocus={focusBack}
        >
          <Items items={items} />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>,
    document.body,
  )
}

/** The menu library focuses the first item only after a key press on the button. */
function focusFirstItem(menu: HTMLElement | null): void {
  menu?.querySelector<HTMLElement>('[role="menuitem"]')?.focus({ preventScroll: true })
}

function Items({ items }: { readonly items: MenuItems }) {
  return items.map((item, index) => {
    if (item === 'line') return <DropdownMenu.Separator key={lineKey(items, index)} className="menu-line" />
    if ('heading' in item) {
      return (
        <DropdownMenu.Label key={item.heading} className="menu-heading">
          {visibleName(item.heading)}
        </DropdownMenu.Label>
      )
    }
    return (
      <DropdownMenu.Item key={`${item.label} ${item.detail ?? ''}`} className="menu-item" onSelect={item.onSelect}>
        {item.checked ? <Check className="icon" /> : (item.icon ?? <span className="icon" />)}
        <span className="menu-words">
          {visibleName(item.label)}
          {item.detail && <small>{visibleName(item.detail)}</small>}
        </span>
        {item.shortcut && <Kbd keys={item.shortcut} />}
      </DropdownMenu.Item>
    )
  })
}

/** The key of a separator is the item before it. */
function lineKey(items: MenuItems, index: number): string {
  const before = items[index - 1]
  return before === undefined || before === 'line' ? 'line' : `line after ${'heading' in before ? before.heading : before.label}`
}
