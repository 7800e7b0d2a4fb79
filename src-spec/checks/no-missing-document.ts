import type { SpecDocument } from '../kinds/document'
import { coreDocuments, kindDefinition } from '../kinds/index'
import { startOf } from '../text/place'
import { defineWorkspaceCheck } from './check'

export const noMissingDocument = defineWorkspaceCheck({
  id: 'no-missing-document',
  scope: 'workspace',
  severity: 'error',
  policy: { isLocked: true, blocks: 'document' },
  nextAction: { kind: 'create-documents', button: 'Create from templates…' },
  what: 'One of the three core documents does not exist.',
  why: 'SPEC defines the contract, ACTIVE_SPEC the current work, and DECISION_LOG the reasons. If one is missing, the others cannot be checked.',
  remedy: 'Create it from its template.',
  examples: [
    { documents: { 'SPEC.md': '# a', 'docs/active_spec.md': '# b', 'DECISION_LOG.md': '# c' }, finds: [] },
    { documents: { 'SPEC.md': '# a', 'DECISION_LOG.md': '# c' }, finds: [''] },
    // A repository of another convention, before our own trio is begun and after.
    { documents: { '.kiro/specs/berths/tasks.md': '# Implementation Plan\n\n- [ ] 1. Draw the list\n' }, finds: [] },
    { documents: { 'SPEC.md': '# a', 'openspec/specs/berths/spec.md': '# b' }, finds: ['', ''] },
  ],
  *find({ documents, workspace, isCoreExpected }) {
    if (!isCoreExpected) return
    for (const core of coreDocuments) {
      const exists = documents.some((document) => document.kind === core.kind && !isIndex(document))
      if (exists || workspace.unreadable.some((document) => kindDefinition(core.kind).owns(document.path))) continue
      yield {
        message: `${core.path} does not exist in the root folder or in docs/. Create it from its template.`,
        place: startOf(core.path),
        key: core.kind,
      }
    }
  },
})

/** An index of records holds no decisions itself. */
function isIndex(document: SpecDocument): boolean {
  return document.kind === 'decision-log' && document.log.form === 'index'
}
