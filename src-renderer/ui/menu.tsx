import { Check } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import type { ReactElement } from 'react'
import { Kbd } from './kbd'
import './menu.css'

export interface MenuItem {
  readonly label: string
  /** A quiet second line. */
  readonly detail?: string
  readonly icon?: ReactElement
  readonly shortcut?: string
  readonly checked?: boolean
  readonly onSelect: () => void
}

export interface MenuProps {
  /** One button. */
  readonly trigger: ReactElement
  readonly items: readonly (MenuItem | { readonly heading: string } | 'line')[]
  readonly align?: 'start' | 'end'
}

export function Menu({ trigger, items, align = 'start' }: MenuProps) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align={align} sideOffset={4} collisionPadding={8}>
          {items.map((item, index) => {
            if (item === 'line') return <DropdownMenu.Separator key={lineKey(items, index)} className="menu-line" />
            if ('heading' in item) {
              return (
                <DropdownMenu.Label key={item.heading} className="menu-heading">
                  {item.heading}
                </DropdownMenu.Label>
              )
            }
            return (
              <DropdownMenu.Item key={`${item.label} ${item.detail ?? ''}`} className="menu-item" onSelect={item.onSelect}>
                {item.checked ? <Check className="icon" /> : (item.icon ?? <span className="icon" />)}
                <span className="menu-words">
                  {item.label}
                  {item.detail && <small>{item.detail}</small>}
                </span>
                {item.shortcut && <Kbd keys={item.shortcut} />}
              </DropdownMenu.Item>
            )
          })}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

/** A line is known by what stands before it. */
function lineKey(items: MenuProps['items'], index: number): string {
  const before = items[index - 1]
  return before === undefined || before === 'line' ? 'line' : `line after ${'heading' in before ? before.heading : before.label}`
}
