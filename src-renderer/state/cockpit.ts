import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { StoreApi } from 'zustand/vanilla'
import type { Actions } from './actions'
import type { CockpitState } from './cockpit-state'

export type {
  BufferInfo,
  CockpitState,
  CommitMessage,
  FixChoice,
  ListName,
  ListState,
  PanelName,
  PreviewMode,
  PromptStep,
  SideName,
  Toast,
  ViewName,
} from './cockpit-state'
export type { Buffer } from './documents/buffer'
export { textCommands } from './documents/text-commands'
export type { HydrationPreview } from './hydration'
export type { Prompting } from './prompting'

/** What features use: a store to read and actions to change it. */
export interface Cockpit {
  readonly store: Pick<StoreApi<CockpitState>, 'getState' | 'getInitialState' | 'subscribe'>
  readonly actions: Actions
}

const CockpitContext = createContext<Cockpit | null>(null)

export const CockpitProvider = CockpitContext.Provider

/** The cockpit itself, for code that reads the store outside of rendering. */
export function useCockpitHandle(): Cockpit {
  const cockpit = useContext(CockpitContext)
  if (cockpit === null) throw new Error('CockpitProvider is missing above this component.')
  return cockpit
}

/** Reads a part of the store and renders again when it changes (wrap new arrays in `useShallow`). */
export function useCockpit<Part>(selector: (state: CockpitState) => Part): Part {
  return useStore(useCockpitHandle().store, selector)
}

/** All actions of the window. The same object for the lifetime of the window. */
export function useActions(): Actions {
  return useCockpitHandle().actions
}
