import { Facet, type StateCommand } from '@codemirror/state'
import type { CockpitCore } from '../core'
import { bufferOf } from './buffers'

export type TextCommandName =
  | 'strong'
  | 'emphasis'
  | 'strikethrough'
  | 'code'
  | 'link'
  | 'find-next'
  | 'find-previous'
  | 'move-line-up'
  | 'move-line-down'
  | 'go-to-definition'
  | 'show-citations'

export type TextCommands = Readonly<Partial<Record<TextCommandName, StateCommand>>>

/** The commands of a text, which its editor provides once it has loaded them. */
export const textCommands = Facet.define<TextCommands, TextCommands>({ combine: (all) => Object.assign({}, ...all) })

/** Runs a command on the text that is on screen; returns false where its editor has none of that name. */
export function runTextCommand(core: CockpitCore, name: TextCommandName): boolean {
  const view = bufferOf(core, core.store.getState().active)?.view
  const command = view?.state.facet(textCommands)[name]
  if (!view || command === undefined) return false
  view.focus()
  return command(view)
}
