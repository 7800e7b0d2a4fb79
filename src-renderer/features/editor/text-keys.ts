import { defaultKeymap, historyKeymap, indentWithTab } from '@codemirror/commands'
import { foldKeymap } from '@codemirror/language'
import type { Extension } from '@codemirror/state'
import { keymap } from '@codemirror/view'
import { asOwnStep } from './editing/own-step'

/** Keys with another meaning in the whole window: commit, and moving between findings. */
const windowKeys = ['Mod-Enter', 'F8', 'Shift-F8']

/**
 * Keys of CodeMirror that select or change more than the user asked for. They select by syntax, which in Markdown is a whole
 * paragraph or list (`Mod-i`, `Alt-ArrowLeft` with Shift), select a line, restore an earlier selection where other programs
 * underline, change indentation, delete a line where other programs make a link, or wrap a block in a comment. The next key would
 * replace what they selected.
 */
const surprisingKeys = ['Shift-Mod-k', 'Mod-i', 'Alt-ArrowLeft', 'Alt-ArrowRight', 'Alt-l', 'Mod-u', 'Alt-u', 'Mod-Alt-\\', 'Alt-A']

const omittedKeys = new Set([...windowKeys, ...surprisingKeys])

/** The key bindings of the text that editors have in common. */
export const textKeys: Extension = keymap.of([
  ...[...historyKeymap, ...foldKeymap, ...defaultKeymap].filter(({ key = '' }) => !omittedKeys.has(key)).map(asOwnStep),
  asOwnStep(indentWithTab),
])
