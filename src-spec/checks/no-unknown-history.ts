import { startOf } from '../text/place'
import { defineWorkspaceCheck } from './check'

export const noUnknownHistory = defineWorkspaceCheck({
  id: 'no-unknown-history',
  scope: 'workspace',
  severity: 'info',
  policy: { isLocked: true, blocks: 'history' },
  what: 'Git could not be asked what is committed.',
  why: 'Whether a SPEC change was decided, the log is intact and the documents are committed is then unknown, which is not "ready".',
  remedy: 'Open the top folder of a git repository that has a commit.',
  examples: [
    { documents: { 'SPEC.md': '# a\n' }, committed: { 'SPEC.md': '# a\n' }, finds: [] },
    { documents: { 'SPEC.md': '# a\n' }, finds: [''] },
  ],
  *find(facts) {
    const { history } = facts
    if (history.kind !== 'unknown') return
    const [first] = facts.documents
    yield { message: `What is committed is unknown: ${history.reason}`, place: startOf(first?.path ?? 'SPEC.md') }
  },
})
