import type { ReactNode } from 'react'
import { visibleName, visibleNode } from './visible-name'
import './empty-state.css'

export interface EmptyStateProps {
  readonly icon?: ReactNode
  readonly title: string
  readonly action?: ReactNode
  readonly children?: ReactNode
}

/** Says why a view is empty, with the next step when there is one. */
export function EmptyState({ icon, title, action, children }: EmptyStateProps) {
  return (
    <div className="empty">
      {icon}
      <p className="empty-title">{visibleName(title)}</p>
      {children && <div className="empty-words">{visibleNode(children)}</div>}
      {action}
    </div>
  )
}
