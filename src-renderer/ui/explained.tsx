import type { ReactNode } from 'react'
import { Tooltip } from './tooltip'
import './explained.css'

export interface ExplainedProps {
  /** What the word means here: one sentence in plain English. */
  readonly meaning: string
  /** The word. */
  readonly children: ReactNode
}

/** A word of the product with its meaning, on hover and for the keyboard. */
export function Explained({ meaning, children }: ExplainedProps) {
  return (
    <Tooltip label={meaning}>
      <button type="button" className="explained">
        {children}
      </button>
    </Tooltip>
  )
}
