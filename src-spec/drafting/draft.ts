import type { DecisionDraft } from '../decision'
import type { Judgement } from '../judgement'
import { coreDocuments, documentKindOf } from '../kinds/index'
import { readDocument } from '../reading/read-document'
import type { Edit } from '../source'
import type { Workspace } from '../workspace'
import { appendDecision } from '../write/append-decision'
import { draftDecision as draftFrom } from './draft-decision'

/** The decision that the present SPEC changes ask for, as a form's first content: next free id over all branches, today. */
export function draftDecision(workspace: Workspace, judgement: Judgement): DecisionDraft {
  return draftFrom({
    changes: judgement.changes,
    decisions: judgement.decisions,
    elsewhere: workspace.history.kind === 'known' ? workspace.history.elsewhere.map((other) => other.id) : [],
    today: workspace.today,
    log: logOf(workspace).log,
  })
}

/** The edits that append a decision to the log, in the log's own order and form. Nothing else of the log changes. */
export function decisionEdits(workspace: Workspace, draft: DecisionDraft): readonly Edit[] {
  const document = logOf(workspace)
  return document.log ? appendDecision(document.path, document.text, document.outline, document.log, draft) : []
}

/** The workspace's log; an empty one under its usual name when there is none. */
function logOf(workspace: Workspace) {
  const path = coreDocuments.find((core) => core.kind === 'decision-log')?.path ?? 'DECISION_LOG.md'
  return readDocument(workspace.documents.find((document) => documentKindOf(document.path) === 'decision-log') ?? { path, text: '' })
}
