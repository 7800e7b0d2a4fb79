import type { Judgement } from '../engine/judgement'
import { readDocument } from '../engine/read-document'
import { appendDecision } from '../kinds/decision-log/append/append-decision'
import type { DecisionDraft } from '../kinds/decision-log/model'
import { unusedId } from '../kinds/decision-log/unused-id'
import type { DocumentOf } from '../kinds/document'
import { coreDocuments } from '../kinds/identities'
import type { Workspace } from '../model/workspace'
import type { Edit } from '../text/source'
import { logPath } from './decision-home'
import { draftFromChanges } from './draft-from-changes'

/** Drafts the decision for the undecided SPEC changes: today, with the next free id over all logs and branches. */
export function draftDecision(workspace: Workspace, judgement: Judgement): DecisionDraft {
  const { path, text, log } = logOf(workspace)
  // The style comes from the log alone; ids of records beside it are only in use.
  const own = judgement.decisions.filter(({ place }) => place.path === path)
  const others = judgement.decisions.filter(({ place, id }) => place.path !== path && id !== '')
  const otherBranches = workspace.history.kind === 'known' ? workspace.history.otherBranches : []
  const draft = draftFromChanges({
    changes: judgement.changes,
    decisions: own,
    otherBranches: [...others, ...otherBranches].map(({ id }) => id),
    today: workspace.today,
    log,
  })
  return { ...draft, id: unusedId(draft.id, text) }
}

/** The edits that append a decision to the log, in its order and form, without any other change. */
export function decisionEdits(workspace: Workspace, draft: DecisionDraft): readonly Edit[] {
  const document = logOf(workspace)
  return appendDecision(document.path, document.text, document.outline, document.log, draft)
}

/** The log of the workspace; an empty one at the default path if there is none, or only records. */
function logOf(workspace: Workspace): DocumentOf<'decision-log'> {
  const path = logPath(workspace)
  const log = workspace.documents.find((document) => document.path === path)
  const defaultPath = coreDocuments.find((core) => core.kind === 'decision-log')?.path ?? 'DECISION_LOG.md'
  return readDocument(log ?? { path: defaultPath, text: '' }, 'decision-log')
}
