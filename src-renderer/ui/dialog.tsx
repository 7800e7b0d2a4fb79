import { X } from 'lucide-react'
import { Dialog as Primitive } from 'radix-ui'
import { type ReactNode, useRef } from 'react'
import { IconButton } from './icon-button'
import { visibleName, visibleNode } from './visible-name'
import './dialog.css'

export interface DialogProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly title: string
  /** One sentence under the title. */
  readonly description?: ReactNode
  /** 440, 640 or 960 pixels. */
  readonly width?: 'small' | 'medium' | 'large'
  /** Buttons, the main one last. */
  readonly footer?: ReactNode
  readonly children: ReactNode
}

/** A modal dialog: takes focus, gives it back, closes with Esc. */
export function Dialog({ open, onClose, title, description, width = 'medium', footer, children }: DialogProps) {
  const giveBack = useFocusBefore(open)
  return (
    <Primitive.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Primitive.Portal>
        <Primitive.Overlay className="dialog-veil" />
        <Primitive.Content
          className="dialog"
          data-width={width}
          onOpenAutoFocus={focusFirst}
          // Only the dialog in which the key was pressed closes. The library closes the highest one as of its last render, which under
          // load is still the dialog below. An open tooltip receives the key first; a menu has its focus outside the dialog.
          onEscapeKeyDown={(event) => event.preventDefault()}
          onKeyDown={({ key, target, currentTarget }) => key === 'Escape' && currentTarget.contains(target as Node) && onClose()}
          onCloseAutoFocus={giveBack}
          {...(description ? {} : { 'aria-describedby': undefined })}
        >
          <header className="dialog-head">
            <Primitive.Title className="dialog-title">{visibleName(title)}</Primitive.Title>
            {description && <Primitive.Description className="dialog-description">{visibleNode(description)}</Primitive.Description>}
          </header>
          <div className="dialog-body">{children}</div>
          {footer && <footer className="dialog-foot">{footer}</footer>}
          {/* Last, so that the content of the dialog gets the first focus. */}
          <IconButton className="dialog-close" label="Close" shortcut="Esc" icon={<X className="icon" />} onClick={onClose} />
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  )
}

/** Focuses the element marked `data-first-focus` when the dialog opens; a dialog below would take the focus back from an earlier call. */
function focusFirst(event: Event): void {
  const first = event.target instanceof Element ? event.target.querySelector<HTMLElement>('[data-first-focus]') : null
  if (first === null) return
  event.preventDefault()
  first.focus()
}

/** Returns the focus to the element that had it before the dialog opened, else to the text. */
function useFocusBefore(open: boolean): (event: Event) => void {
  const before = useRef<{ readonly open: boolean; readonly element: Element | null }>({ open: false, element: null })
  if (open !== before.current.open) before.current = { open, element: open ? document.activeElement : before.current.element }
  return (event) => {
    const focused = document.activeElement
    // The action that closed the dialog has led somewhere else.
    if (focused !== null && focused !== document.body) return event.preventDefault()
    const { element } = before.current
    const back = element instanceof HTMLElement && element !== document.body && element.isConnected ? element : null
    const target = back ?? document.querySelector<HTMLElement>('main [role="textbox"]')
    if (target === null) return
    event.preventDefault()
    target.focus()
  }
}
