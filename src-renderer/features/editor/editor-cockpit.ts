import { type EditorState, Facet } from '@codemirror/state'
import type { Cockpit } from '../../state/cockpit'

/** Gives the extensions of the editor, which are constants, access to the cockpit. */
export const editorCockpit = Facet.define<Cockpit, Cockpit | null>({ combine: ([first]) => first ?? null })

export function cockpitOf(state: EditorState): Cockpit {
  const cockpit = state.facet(editorCockpit)
  if (cockpit === null) throw new Error('The editor was created without a cockpit.')
  return cockpit
}
