import { ChevronRight } from 'lucide-react'
import { Collapsible } from 'radix-ui'
import type { ReactNode } from 'react'
import './disclosure.css'

export interface DisclosureProps {
  readonly icon?: ReactNode
  readonly title: ReactNode
  readonly trailing?: ReactNode
  readonly startsOpen?: boolean
  /** Given together with `onToggle` when the caller keeps the state. */
  readonly open?: boolean
  readonly onToggle?: (open: boolean) => void
  readonly children: ReactNode
}

/** A line that expands to its content. */
export function Disclosure({ icon, title, trailing, startsOpen, open, onToggle, children }: DisclosureProps) {
  return (
    <Collapsible.Root
      className="disclosure"
      defaultOpen={startsOpen ?? false}
      {...(open === undefined ? {} : { open })}
      {...(onToggle === undefined ? {} : { onOpenChange: onToggle })}
    >
      <Collapsible.Trigger className="row disclosure-head">
        <ChevronRight className="icon disclosure-arrow" aria-hidden="true" />
        {icon && <span className="row-icon">{icon}</span>}
        <span className="row-words">{title}</span>
        {trailing && <span className="row-trailing">{trailing}</span>}
      </Collapsible.Trigger>
      <Collapsible.Content className="disclosure-body">{children}</Collapsible.Content>
    </Collapsible.Root>
  )
}
