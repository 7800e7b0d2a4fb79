import type { CockpitState } from '../cockpit-state'
import type { CockpitCore } from '../core'

/** A command with a shortcut or an entry in the palette. */
export interface Command {
  readonly id: string
  readonly title: string
  /** What it is called in a state in which more is known than `title` says; null or absent for `title`. */
  readonly titleIn?: (state: CockpitState) => string | null
  /** Such as `Mod+Shift+K`; `Mod` is Ctrl, or ⌘ on a Mac. */
  readonly keys?: string
  /** Whether it applies to the current state; it always does when absent. */
  readonly offered?: (state: CockpitState) => boolean
  /** Why it is disabled although it applies, as a sentence; null or absent when it is enabled. */
  readonly disabledReason?: (state: CockpitState) => string | null
  /** Its keys mean this only while the text has the focus. */
  readonly isTextKey?: true
  readonly run: (core: CockpitCore) => unknown
}

export const withRepository = (state: CockpitState) => state.snapshot !== null
export const withDocument = (state: CockpitState) => state.active !== null
/** A text whose cursor is on screen: nothing may change where the user cannot see it. */
export const withCursor = (state: CockpitState) => withDocument(state) && state.view === 'text' && state.preview !== 'instead'
