import type { ComponentProps, ReactElement } from 'react'
import { Tooltip } from './tooltip'

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  /** The accessible name, and the tooltip. */
  readonly label: string
  readonly icon: ReactElement
  readonly shortcut?: string
  readonly size?: 'normal' | 'small'
  readonly pressed?: boolean
}

export function IconButton({ label, icon, shortcut, size = 'normal', pressed, ...rest }: IconButtonProps) {
  return (
    <Tooltip label={label} shortcut={shortcut}>
      <button
        type="button"
        {...rest}
        className={`button ${rest.className ?? ''}`}
        data-variant="quiet"
        data-size={size}
        data-icon-only
        aria-label={label}
        aria-pressed={pressed}
      >
        {icon}
      </button>
    </Tooltip>
  )
}
