import { startOf } from '../text/place'
import { defineWorkspaceCheck } from './check'

export const noUnknownHistory = defineWorkspaceCheck({
  id: 'no-unknown-history',
  scope: 'workspace',
  severity: 'info',
  policy: { isLocked: true, blocks: 'history' },
  what: 'The committed versions of the documents cannot be read from git.',
  why: 'It is then unknown whether SPEC changes were decided, the log is intact and the documents are committed.',
  remedy: 'Open the root folder of a git repository that has a commit.',
  examples: [
    { documents: { 'SPEC.md': '# a\n' }, committed: { 'SPEC.md': '# a\n' }, finds: [] },
    { documents: { 'SPEC.md': '# a\n' }, finds: [''] },
  ],
  *find(facts) {
    const { history } = facts
    if (history.kind !== 'unknown') return
    const [first] = facts.documents
    yield { message: `The committed versions are unknown: ${history.reason}`, place: startOf(first?.path ?? 'SPEC.md'), key: 'history' }
  },
})
