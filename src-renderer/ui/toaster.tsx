import { X } from 'lucide-react'
import { Toast as Primitive } from 'radix-ui'
import { Button } from './button'
import { IconButton } from './icon-button'
import { SeverityIcon } from './severity-icon'
import { visibleName, visibleText } from './visible-name'
import './toaster.css'

export interface ToastView {
  readonly id: number
  readonly kind: 'done' | 'note' | 'problem'
  readonly message: string
  readonly detail: string | null
  readonly action: { readonly label: string; readonly run: () => void } | null
}

const marks = { done: 'passed', note: 'info', problem: 'error' } as const

/** Short messages in the corner, announced by assistive technology. Problems stay until they are closed. */
export function Toaster({ toasts, onClose }: { readonly toasts: readonly ToastView[]; readonly onClose: (id: number) => void }) {
  return (
    <Primitive.Provider swipeDirection="right" label="Notice">
      {toasts.map((toast) => (
        <Primitive.Root
          key={toast.id}
          className="toast"
          type={toast.kind === 'problem' ? 'foreground' : 'background'}
          duration={toast.kind === 'problem' ? Number.POSITIVE_INFINITY : toast.action === null ? 5000 : 10_000}
          onOpenChange={(open) => !open && onClose(toast.id)}
        >
          <SeverityIcon mark={marks[toast.kind]} />
          <div className="toast-words">
            <Primitive.Description>{visibleName(toast.message)}</Primitive.Description>
            {toast.detail && (
              <details>
                <summary>Details</summary>
                <pre className="selectable mono">{visibleText(toast.detail)}</pre>
              </details>
            )}
          </div>
          {toast.action && (
            <Primitive.Action asChild altText={visibleName(toast.action.label)}>
              <Button size="small" onClick={toast.action.run}>
                {toast.action.label}
              </Button>
            </Primitive.Action>
          )}
          <IconButton label="Dismiss" size="small" icon={<X className="icon" />} onClick={() => onClose(toast.id)} />
        </Primitive.Root>
      ))}
      <Primitive.Viewport className="toaster" />
    </Primitive.Provider>
  )
}
