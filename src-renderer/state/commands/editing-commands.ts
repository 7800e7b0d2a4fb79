import type { CockpitState } from '../cockpit-state'
import type { CockpitCore } from '../core'
import { runTextCommand } from '../documents/text-commands'
import { openFind, stepFind } from '../find'
import { returnToText } from '../preview'
import { hasSpelling, toggleSpelling } from '../spelling'
import { type Command, withCursor, withDocument } from './command'

const isMac = navigator.platform.startsWith('Mac')

const withText = (state: CockpitState) => withDocument(state) && state.view === 'text'

/** Mod+K is the palette, so a link has Shift with it, as near to the key of other editors as possible. */
export const editingCommands: readonly Command[] = [
  { id: 'find', title: 'Find in the text', keys: 'Mod+F', offered: withText, run: (core) => find(core) },
  {
    id: 'replace',
    title: 'Replace in the text',
    keys: isMac ? 'Mod+Alt+F' : 'Mod+H',
    offered: withText,
    run: (core) => find(core, true),
  },
  { id: 'find-next', title: 'Next match', keys: 'F3', offered: withCursor, run: (core) => stepFind(core, 'next') },
  { id: 'find-previous', title: 'Previous match', keys: 'Shift+F3', offered: withCursor, run: (core) => stepFind(core, 'previous') },
  { id: 'strong', title: 'Bold', keys: 'Mod+B', isTextKey: true, offered: withCursor, run: (core) => runTextCommand(core, 'strong') },
  { id: 'emphasis', title: 'Italic', keys: 'Mod+I', isTextKey: true, offered: withCursor, run: (core) => runTextCommand(core, 'emphasis') },
  { id: 'code', title: 'Code', keys: 'Mod+E', isTextKey: true, offered: withCursor, run: (core) => runTextCommand(core, 'code') },
  {
    id: 'strikethrough',
    title: 'Strikethrough',
    keys: 'Mod+Shift+X',
    isTextKey: true,
    offered: withCursor,
    run: (core) => runTextCommand(core, 'strikethrough'),
  },
  { id: 'link', title: 'Link', keys: 'Mod+Shift+K', isTextKey: true, offered: withCursor, run: (core) => runTextCommand(core, 'link') },
  {
    id: 'move-line-up',
    title: 'Move line up',
    keys: 'Alt+Up',
    isTextKey: true,
    offered: withCursor,
    run: (core) => runTextCommand(core, 'move-line-up'),
  },
  {
    id: 'move-line-down',
    title: 'Move line down',
    keys: 'Alt+Down',
    isTextKey: true,
    offered: withCursor,
    run: (core) => runTextCommand(core, 'move-line-down'),
  },
  { id: 'spelling', title: 'Check spelling: on or off', offered: (state) => hasSpelling() && withText(state), run: toggleSpelling },
]

/** Matches are shown in the text. */
function find(core: CockpitCore, withReplace = false): void {
  returnToText(core)
  openFind(core, withReplace)
}
