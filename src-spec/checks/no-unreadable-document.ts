import { startOf } from '../text/place'
import { defineWorkspaceCheck } from './check'

export const noUnreadableDocument = defineWorkspaceCheck({
  id: 'no-unreadable-document',
  scope: 'workspace',
  severity: 'error',
  policy: { isLocked: true, blocks: 'document' },
  what: 'A document exists, but is not readable as text.',
  why: 'A document that cannot be read cannot be checked.',
  remedy: 'Save it as UTF-8 text.',
  examples: [
    { documents: { 'SPEC.md': '# a' }, finds: [] },
    { documents: {}, unreadable: ['SPEC.md'], finds: [''] },
  ],
  *find({ workspace }) {
    for (const { path, reason } of workspace.unreadable)
      yield { message: `${path} cannot be read: ${reason}`, place: startOf(path), key: 'unreadable' }
  },
})
