import type { ComponentProps, ReactNode } from 'react'
import { Kbd } from './kbd'
import { Tooltip } from './tooltip'
import { visibleNode } from './visible-name'
import './button.css'

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'disabled'> {
  readonly variant?: 'primary' | 'secondary' | 'quiet' | 'danger'
  readonly size?: 'normal' | 'small'
  readonly icon?: ReactNode
  /** Shown after the label, such as `Mod+Enter`. */
  readonly shortcut?: string | undefined
  /** Why the button is disabled, as a sentence; the button stays focusable and shows the reason. */
  readonly reason?: string | null | undefined
  /** The work that it started is in progress. */
  readonly busy?: boolean
}

export function Button({ variant = 'secondary', size = 'normal', icon, shortcut, reason, busy, children, ...rest }: ButtonProps) {
  const off = busy === true || (reason !== undefined && reason !== null)
  const button = (
    <button
      type="button"
      {...rest}
      className={`button ${rest.className ?? ''}`}
      data-variant={variant}
      data-size={size}
      aria-disabled={off || undefined}
      aria-busy={busy || undefined}
      onClick={off ? (event) => event.preventDefault() : rest.onClick}
    >
      {icon}
      <span className="button-label">{visibleNode(children)}</span>
      {shortcut !== undefined && <Kbd keys={shortcut} />}
    </button>
  )
  return reason ? <Tooltip label={reason}>{button}</Tooltip> : button
}
