import type { Problem } from '#bridge'
import { cockpit, type Toast } from './cockpit'

let lastToast = 0

/** Says something in the corner; answers the toast's id. */
export function say(
  message: string,
  options: { readonly kind?: Toast['kind']; readonly detail?: string; readonly action?: Toast['action'] } = {},
): number {
  lastToast += 1
  const toast: Toast = {
    id: lastToast,
    kind: options.kind ?? 'note',
    message,
    detail: options.detail ?? null,
    action: options.action ?? null,
  }
  cockpit.setState(({ toasts }) => ({ toasts: [...toasts.filter((other) => other.message !== message), toast].slice(-3) }))
  return toast.id
}

/** Shows what went wrong and what to do next. What the user cancelled needs no word. */
export function showProblem(problem: Problem): void {
  if (problem.code === 'cancelled') return
  say(problem.message, { kind: 'problem', ...(problem.detail === undefined ? {} : { detail: problem.detail }) })
}

export function dismissToast(id: number): void {
  cockpit.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }))
}
