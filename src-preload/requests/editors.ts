import type { Outcome } from '../outcome'

/** The user's own program for documents. The window knows its name only: main alone keeps its path and asks for another. */
export interface EditorRequests {
  /** Asks for a program with the system's dialog. Every window receives its name as an event. */
  chooseEditor(): Promise<Outcome>
  /** From now on the system's program is used again. */
  forgetEditor(): Promise<Outcome>
}

export const editorRequests = { chooseEditor: true, forgetEditor: true } as const satisfies Readonly<Record<keyof EditorRequests, true>>
