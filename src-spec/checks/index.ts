import type { Check } from './check'
import { noConflictWithSpec } from './no-conflict-with-spec'
import { noDuplicateContractField } from './no-duplicate-contract-field'
import { noDuplicateDecisionId } from './no-duplicate-decision-id'
import { noEmptyDecision } from './no-empty-decision'
import { noEmptySection } from './no-empty-section'
import { noMenuInContract } from './no-menu-in-contract'
import { noMergeMarker } from './no-merge-marker'
import { noMissingContractField } from './no-missing-contract-field'
import { noMissingDocument } from './no-missing-document'
import { noOpenQuestion } from './no-open-question'
import { noOpenTodo } from './no-open-todo'
import { noOverdueTask } from './no-overdue-task'
import { noPlaceholder } from './no-placeholder'
import { noRewrittenDecision } from './no-rewritten-decision'
import { noStaleActiveSpec } from './no-stale-active-spec'
import { noTemplateLeft } from './no-template-left'
import { noUncommittedDocument } from './no-uncommitted-document'
import { noUndecidedChange } from './no-undecided-change'
import { noUnknownHistory } from './no-unknown-history'
import { noUnreadableDocument } from './no-unreadable-document'
import { noUnsetContractField } from './no-unset-contract-field'
import { taskNeedsOwnerAndAcceptance } from './task-needs-owner-and-acceptance'
import { useHydrationContract } from './use-hydration-contract'
import { useIsoDate } from './use-iso-date'
import { useRealDecision } from './use-real-decision'
import { useRequiredSection } from './use-required-section'

/** Every check there is, in the order in which findings of one place are told. */
export const checks: readonly Check[] = [
  noMissingDocument,
  noUnreadableDocument,
  noTemplateLeft,
  noMergeMarker,
  useHydrationContract,
  noMissingContractField,
  noMenuInContract,
  noUnsetContractField,
  noDuplicateContractField,
  noConflictWithSpec,
  useRequiredSection,
  noPlaceholder,
  noEmptySection,
  useRealDecision,
  noUndecidedChange,
  noRewrittenDecision,
  noDuplicateDecisionId,
  noEmptyDecision,
  useIsoDate,
  noOpenQuestion,
  noOpenTodo,
  taskNeedsOwnerAndAcceptance,
  noOverdueTask,
  noStaleActiveSpec,
  noUncommittedDocument,
  noUnknownHistory,
]
