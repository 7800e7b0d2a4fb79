import { saveAll, saveDocument } from '../documents/documents'
import { fixAtCursor } from '../fixes'
import { lazyActions } from '../lazy-actions'
import { offerTemplates } from '../navigation/panels'
import { waiveAtCursor } from '../waivers'
import { type Command, withCursor, withDocument, withRepository } from './command'

export const documentCommands: readonly Command[] = [
  {
    id: 'save',
    title: 'Save document',
    keys: 'Mod+S',
    offered: withDocument,
    // A list changes documents that are not on screen.
    run: (core) => (core.store.getState().view === 'text' ? saveDocument(core) : saveAll(core)),
  },
  { id: 'save-all', title: 'Save all documents', keys: 'Mod+Alt+S', offered: withDocument, run: saveAll },
  { id: 'fix', title: 'Fix at the cursor', keys: 'Mod+.', offered: withCursor, run: fixAtCursor },
  { id: 'waive', title: 'Waive the finding at the cursor…', offered: withCursor, run: waiveAtCursor },
  {
    id: 'open-in-program',
    title: 'Open document in another program',
    titleIn: ({ welcome }) => (welcome === null || welcome.editor === null ? null : `Open document in ${welcome.editor}`),
    offered: withDocument,
    run: (core) => {
      const { active } = core.store.getState()
      return active === null ? null : lazyActions.openInProgram(core, active)
    },
  },
  {
    id: 'reveal',
    title: 'Reveal document in file manager',
    offered: withDocument,
    run: (core) => {
      const { active } = core.store.getState()
      return active === null ? null : lazyActions.revealDocument(core, active)
    },
  },
  { id: 'templates', title: 'New document from template…', offered: withRepository, run: offerTemplates },
]
