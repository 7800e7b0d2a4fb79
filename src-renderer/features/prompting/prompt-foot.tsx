import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { useActions } from '../../state/cockpit'
import { Button } from '../../ui/index'

export interface PromptFootProps {
  /** The element in the foot of the dialog; null until it is drawn. */
  readonly foot: HTMLElement | null
  /** What the last action did, or why it failed. */
  readonly status?: ReactNode
  readonly isAlert?: boolean
  /** The buttons of the step, the main one last. */
  readonly children?: ReactNode
}

/** What the shown step puts into the foot of the dialog, which stays in sight while its body scrolls. */
export function PromptFoot({ foot, status, isAlert = false, children }: PromptFootProps) {
  const { closePanel } = useActions()
  if (foot === null) return null
  return createPortal(
    <>
      <span role={isAlert ? 'alert' : 'status'} className="prompting-status">
        {status}
      </span>
      <Button variant="quiet" onClick={closePanel}>
        Cancel
      </Button>
      {children}
    </>,
    foot,
  )
}
