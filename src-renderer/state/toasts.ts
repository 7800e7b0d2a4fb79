import type { Problem } from '#bridge'
import type { Toast } from './cockpit-state'
import type { CockpitCore } from './core'

/** Shows a message in the corner; returns the id of the toast. */
export function showToast(
  core: CockpitCore,
  message: string,
  options: { readonly kind?: Toast['kind']; readonly detail?: string; readonly action?: Toast['action'] } = {},
): number {
  core.memory.lastToastId += 1
  const toast: Toast = {
    id: core.memory.lastToastId,
    kind: options.kind ?? 'note',
    message,
    detail: options.detail ?? null,
    action: options.action ?? null,
  }
  core.store.setState(({ toasts }) => ({ toasts: [...toasts.filter((other) => other.message !== message), toast].slice(-3) }))
  return toast.id
}

/** Shows an error and what to do next. An action that the user cancelled shows nothing. */
export function showProblem(core: CockpitCore, problem: Problem): void {
  if (problem.code === 'cancelled') return
  showToast(core, problem.message, { kind: 'problem', ...(problem.detail === undefined ? {} : { detail: problem.detail }) })
}

export function dismissToast(core: CockpitCore, id: number): void {
  core.store.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }))
}
