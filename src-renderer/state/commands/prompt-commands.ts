import { openPrompt } from '../prompts'
import { type Command, withDocument } from './command'

export const promptCommands: readonly Command[] = [
  { id: 'prompt', title: 'Copy prompt for a model…', offered: withDocument, run: (core) => openPrompt(core, 'copy') },
  { id: 'reply', title: 'Paste reply of a model…', offered: withDocument, run: (core) => openPrompt(core, 'reply') },
]
