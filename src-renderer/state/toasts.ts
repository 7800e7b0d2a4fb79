import type { DocumentId, Problem } from '#bridge'
import type { Toast } from './cockpit-state'
import type { CockpitCore } from './core'

/** Shows a message in the corner; returns the id of the toast. */
export function showToast(
  core: CockpitCore,
  message: string,
  options: { readonly kind?: Toast['kind']; readonly detail?: string; readonly action?: Toast['action']; readonly cause?: string } = {},
): number {
  core.memory.lastToastId += 1
  const toast: Toast = {
    id: core.memory.lastToastId,
    kind: options.kind ?? 'note',
    message,
    detail: options.detail ?? null,
    action: options.action ?? null,
    cause: options.cause ?? null,
  }
  core.store.setState(({ toasts }) => ({ toasts: [...toasts.filter((other) => other.message !== message), toast].slice(-3) }))
  return toast.id
}

/** Shows an error and what to do next. An action that the user cancelled shows nothing. */
export function showProblem(core: CockpitCore, problem: Problem, cause?: string): void {
  if (problem.code === 'cancelled') return
  showToast(core, problem.message, {
    kind: 'problem',
    ...(problem.detail === undefined ? {} : { detail: problem.detail }),
    ...(cause === undefined ? {} : { cause }),
  })
}

/** Takes away the messages about something that is over. */
export function settleToasts(core: CockpitCore, cause: string): void {
  if (core.store.getState().toasts.some((toast) => toast.cause === cause))
    core.store.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.cause !== cause) }))
}

export function dismissToast(core: CockpitCore, id: number): void {
  core.store.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }))
}

/** The cause of messages about a text that could not be saved or sent to main; over when nothing of it is unsaved. */
export function unsavedCause(id: DocumentId): string {
  return `unsaved ${id}`
}
