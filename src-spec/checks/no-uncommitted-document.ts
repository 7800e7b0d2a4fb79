import { startOf } from '../text/place'
import { defineWorkspaceCheck } from './check'

export const noUncommittedDocument = defineWorkspaceCheck({
  id: 'no-uncommitted-document',
  scope: 'workspace',
  severity: 'info',
  // The comment would itself be an uncommitted edit.
  policy: { isWaivableInText: false },
  nextAction: { kind: 'commit', button: 'Review and commit…' },
  what: 'A specification document differs from its committed version.',
  why: 'Others work from the committed version and do not see your changes.',
  remedy: 'Commit the documents together with the decision that explains the change.',
  examples: [
    { documents: { 'SPEC.md': '# a\n' }, committed: { 'SPEC.md': '# a\n' }, finds: [] },
    { documents: { 'SPEC.md': '# b\n' }, committed: { 'SPEC.md': '# a\n' }, finds: [''] },
    { documents: { 'SPEC.md': '# a\n' }, committed: {}, finds: [''] },
  ],
  *find({ documents, workspace }) {
    if (workspace.history.kind !== 'known') return
    const { head } = workspace.history
    for (const { path, text } of documents) {
      if (!Object.hasOwn(head, path))
        yield { message: `${path} is not committed yet. Commit it so that others can work from it.`, place: startOf(path), key: 'new' }
      else if (head[path] !== text)
        yield {
          message: `${path} has uncommitted changes. Commit them together with the decision that explains them.`,
          place: startOf(path),
          key: 'changed',
        }
    }
  },
})
