import type { CockpitCore } from '../core'

/** Records that the user typed or deleted a character. */
export function recordKey({ clock, memory }: CockpitCore): void {
  memory.lastKeyAt = clock.now()
}

/** Milliseconds since the last key that changed a text. */
export function msSinceLastKey({ clock, memory }: CockpitCore): number {
  return clock.now() - memory.lastKeyAt
}
