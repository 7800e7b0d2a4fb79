import { showPreview, togglePreview } from '../preview'
import { type Command, withDocument } from './command'

export const previewCommands: readonly Command[] = [
  { id: 'preview', title: 'Show preview or text', keys: 'Mod+Shift+V', offered: withDocument, run: togglePreview },
  {
    id: 'preview-beside',
    title: 'Show or hide preview beside the text',
    offered: withDocument,
    run: (core) => showPreview(core, core.store.getState().preview === 'beside' ? 'off' : 'beside'),
  },
]
