import type { ComponentProps, ReactNode } from 'react'
import { visibleNode } from './visible-name'
import './row.css'

export interface RowProps extends Omit<ComponentProps<'button'>, 'title'> {
  readonly icon?: ReactNode
  readonly title: ReactNode
  /** A second line in secondary colour. */
  readonly detail?: ReactNode
  /** At the end of the line: a place, a time, a count. */
  readonly trailing?: ReactNode
  readonly selected?: boolean
}

/** A line of a list that acts as a button. */
export function Row({ icon, title, detail, trailing, selected, ...rest }: RowProps) {
  return (
    <button type="button" {...rest} className={`row ${rest.className ?? ''}`} data-selected={selected || undefined}>
      {icon && <span className="row-icon">{icon}</span>}
      <span className="row-words">
        <span className="row-title">{visibleNode(title)}</span>
        {detail && <span className="row-detail">{visibleNode(detail)}</span>}
      </span>
      {trailing && <span className="row-trailing">{trailing}</span>}
    </button>
  )
}
