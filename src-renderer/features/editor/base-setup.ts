import { EditorState, type Extension } from '@codemirror/state'
import { keymap } from '@codemirror/view'
import { minimalSetup } from 'codemirror'

/**
 * CodeMirror's own base: special characters, undo history, drawn selection, and a highlight style where no other one applies.
 * Its keymap is left out, since it binds keys that `text-keys.ts` omits on purpose. Not `basicSetup`: that closes brackets and
 * completes words, which changes text that the user did not ask for.
 */
export const baseSetup: readonly Extension[] = [minimalSetup].flat().filter((extension) => !bindsKeys(extension))

function bindsKeys(extension: Extension): boolean {
  return EditorState.create({ extensions: extension }).facet(keymap).length > 0
}
