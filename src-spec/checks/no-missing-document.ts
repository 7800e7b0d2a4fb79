import { type DeletedDocument, deletedDocuments } from '../changes/deleted-documents'
import { configuredKindOf } from '../configuration/configured-kind'
import { isRecordPath } from '../kinds/decision-log/index'
import type { SpecDocument } from '../kinds/document'
import { coreDocuments } from '../kinds/identities'
import { kindDefinition } from '../kinds/index'
import type { Workspace } from '../model/workspace'
import { startOf } from '../text/place'
import { defineWorkspaceCheck } from './check'

const record = '# 1. Ropes\n\n## Status\n\nAccepted\n\n## Decision\n\nHemp.\n'

export const noMissingDocument = defineWorkspaceCheck({
  id: 'no-missing-document',
  scope: 'workspace',
  severity: 'error',
  policy: { isLocked: true, blocks: 'missing-document' },
  nextAction: { kind: 'create-documents', button: 'Create from templates…' },
  what: 'One of the three core documents does not exist.',
  why: 'SPEC defines the contract, ACTIVE_SPEC the current work, and DECISION_LOG the reasons. If one is missing, the others cannot be checked.',
  remedy:
    'Create it from its template, or restore it where the last commit has it. In a repository that has other documents and none of the three, this is only information.',
  examples: [
    // Nothing is begun, in a repository without any document and in one that keeps records or guidance alone.
    { documents: {}, finds: ['', '', ''] },
    { documents: { 'docs/adr/0001-ropes.md': record }, finds: ['', ''] },
    { documents: { 'CONSTITUTION.md': '# Harbour\n\n## Principles\n\nBoats MUST float.\n' }, finds: ['', '', ''] },
    { documents: { 'docs/adr/0001-ropes.md': record, 'SPEC.md': '# a' }, finds: [''] },
    { documents: { 'SPEC.md': '# a', 'docs/active_spec.md': '# b', 'DECISION_LOG.md': '# c' }, finds: [] },
    { documents: { 'SPEC.md': '# a', 'DECISION_LOG.md': '# c' }, finds: [''] },
    // The last commit has it: in the work tree it was deleted or renamed. What the configuration ignores is not missed.
    { documents: { 'ACTIVE_SPEC.md': '# b', 'DECISION_LOG.md': '# c' }, committed: { 'docs/SPEC.md': '# a' }, finds: [''] },
    {
      documents: { 'PLAN.md': '# Boats', 'ACTIVE_SPEC.md': '# b', 'DECISION_LOG.md': '# c' },
      committed: { 'SPEC.md': '# Boats' },
      finds: [''],
    },
    { documents: { 'docs/SPEC.md': '# a', 'ACTIVE_SPEC.md': '# b', 'DECISION_LOG.md': '# c' }, committed: { 'SPEC.md': '# a' }, finds: [] },
    // A repository of another convention, before our own trio is begun and after.
    { documents: { '.kiro/specs/berths/tasks.md': '# Implementation Plan\n\n- [ ] 1. Draw the list\n' }, finds: [] },
    { documents: { 'SPEC.md': '# a', 'openspec/specs/berths/spec.md': '# b' }, finds: ['', ''] },
  ],
  *find({ documents, workspace, configuration, isCoreExpected }) {
    if (!isCoreExpected) return
    for (const core of coreDocuments) {
      const exists = documents.some((document) => document.kind === core.kind && !isIndex(document))
      if (exists || workspace.unreadable.some((document) => kindDefinition(core.kind).owns(document.path))) continue
      const deleted = deletedDocuments(workspace, (path) => configuredKindOf(configuration, path))
      const lost = deleted.find(({ kind }) => kind === core.kind)
      const isBlank = documents.length > 0 && !isBegun(documents, workspace)
      yield {
        message: lost
          ? wasDeleted(lost)
          : isBlank
            ? notBegun(core)
            : `${core.path} does not exist in the root folder or in docs/. Create it from its template.`,
        place: startOf(lost?.path ?? core.path),
        key: core.kind,
        ...(isBlank && { severity: 'info' }),
      }
    }
  },
})

function wasDeleted({ path, renamedTo }: DeletedDocument): string {
  if (renamedTo === null) return `${path} was deleted. Restore it from the last commit.`
  return `${path} was renamed to ${renamedTo}, which is not read in its place. Rename it back, or restore ${path} from the last commit.`
}

function notBegun({ kind, path }: (typeof coreDocuments)[number]): string {
  const what = kind === 'technical-spec' ? 'There is no contract yet.' : `There is no contract yet, and so no ${path}.`
  return `${what} Create SPEC.md from its template to begin one.`
}

/** Whether one of the three exists, readable or not. Records are kept in any repository, and are no log. */
function isBegun(documents: readonly SpecDocument[], { unreadable }: Workspace): boolean {
  return (
    documents.some(
      (document) => kindDefinition(document.kind).isCore && !(document.kind === 'decision-log' && document.log.form !== 'log'),
    ) || unreadable.some(({ path }) => coreDocuments.some(({ kind }) => kindDefinition(kind).owns(path)) && !isRecordPath(path))
  )
}

/** An index of records holds no decisions itself. */
function isIndex(document: SpecDocument): boolean {
  return document.kind === 'decision-log' && document.log.form === 'index'
}
