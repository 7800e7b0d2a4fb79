import type { Outcome } from '../outcome'

/** What only the application may do for an editor: its page has no permissions. */
export interface EditingRequests {
  /** As the key does it, at the focus. */
  runClipboard(action: 'cut' | 'copy' | 'paste'): Promise<Outcome>
}

export const editingRequests = { runClipboard: true } as const satisfies Readonly<Record<keyof EditingRequests, true>>
