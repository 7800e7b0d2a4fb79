import type { SpecDocument } from '../kinds/document'
import { memoizeByObject } from '../memo/memoize-by-object'
import { memoizeCollect } from '../memo/memoize-collect'
import { startOf } from '../text/place'
import { type CheckResult, defineWorkspaceCheck } from './check'

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
    yield* uncommittedSince(workspace.history.head)(documents)
  },
})

/** The results for documents, by the texts at HEAD; kept for each document. */
const uncommittedSince = memoizeByObject((head: Readonly<Record<string, string>>) =>
  memoizeCollect(({ path, text }: SpecDocument): readonly CheckResult[] => {
    if (!Object.hasOwn(head, path))
      return [{ message: `${path} is not committed yet. Commit it so that others can work from it.`, place: startOf(path), key: 'new' }]
    if (head[path] === text) return []
    const message = `${path} has uncommitted changes. Commit them together with the decision that explains them.`
    return [{ message, place: startOf(path), key: 'changed' }]
  }),
)
