import { startOf } from '../text/place'
import { defineWorkspaceCheck } from './check'

export const noUncommittedDocument = defineWorkspaceCheck({
  id: 'no-uncommitted-document',
  scope: 'workspace',
  severity: 'info',
  // The comment itself would be an edit that is not committed.
  policy: { isWaivableInText: false },
  nextAction: { kind: 'commit', button: 'Review and commit…' },
  what: 'A specification document differs from what is committed.',
  why: 'Others work from what is committed; until then this text is yours alone.',
  remedy: 'Commit the documents together with the decision that carries them.',
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
        yield { message: `${path} is not committed yet. Commit it so that others work from it.`, place: startOf(path) }
      else if (head[path] !== text)
        yield {
          message: `${path} has changes that are not committed. Commit them with the decision that carries them.`,
          place: startOf(path),
        }
    }
  },
})
