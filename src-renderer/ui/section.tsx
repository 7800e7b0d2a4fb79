import { type ReactNode, useId } from 'react'
import { Explained } from './explained'
import './section.css'

export interface SectionProps {
  /** The heading, and the name of the region. */
  readonly title: string
  /** What the title means here: one sentence in plain English. */
  readonly meaning?: string
  /** Shown in secondary colour after the title, such as "4 of 7". */
  readonly count?: ReactNode
  /** Small buttons at the end of the heading's line. */
  readonly actions?: ReactNode
  readonly className?: string
  readonly children: ReactNode
}

/** One region of the right column. */
export function Section({ title, meaning, count, actions, className, children }: SectionProps) {
  const heading = useId()
  return (
    <section className={`section ${className ?? ''}`} aria-labelledby={heading}>
      <header className="section-head">
        <h2 id={heading} className="section-title">
          {meaning === undefined ? title : <Explained meaning={meaning}>{title}</Explained>}
        </h2>
        {count !== undefined && <span className="section-count tabular">{count}</span>}
        {actions && <div className="section-actions">{actions}</div>}
      </header>
      {children}
    </section>
  )
}
