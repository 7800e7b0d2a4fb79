import { alertNeedsRunbook } from './alert-needs-runbook'
import { approvalNeedsRevision } from './approval-needs-revision'
import { budgetNeedsNumberUnitAndMethod } from './budget-needs-number-unit-and-method'
import { changeNeedsDelta } from './change-needs-delta'
import type { Check } from './check'
import { criterionNeedsTask } from './criterion-needs-task'
import { decisionNeedsRollback } from './decision-needs-rollback'
import { designRowNeedsCell } from './design-row-needs-cell'
import { featureNeedsOwnerAndDate } from './feature-needs-owner-and-date'
import { labelNeedsValue } from './label-needs-value'
import { missionNeedsDesign } from './mission-needs-design'
import { noAmendmentBeforeRatification } from './no-amendment-before-ratification'
import { noApprovalAheadOfEvidence } from './no-approval-ahead-of-evidence'
import { noBareEntry } from './no-bare-entry'
import { noBrokenCode } from './no-broken-code'
import { noConflictWithSpec } from './no-conflict-with-spec'
import { noContradictedLibrary } from './no-contradicted-library'
import { noContradictedStack } from './no-contradicted-stack'
import { noContradictoryDelta } from './no-contradictory-delta'
import { noDeadAnchor } from './no-dead-anchor'
import { noDeadLink } from './no-dead-link'
import { noDeadSchemaReference } from './no-dead-schema-reference'
import { noDeepNesting } from './no-deep-nesting'
import { noDraftAtGo } from './no-draft-at-go'
import { noDuplicateContractField } from './no-duplicate-contract-field'
import { noDuplicateDecisionId } from './no-duplicate-decision-id'
import { noDuplicateHeading } from './no-duplicate-heading'
import { noDuplicateOperation } from './no-duplicate-operation'
import { noDuplicateRequirement } from './no-duplicate-requirement'
import { noDuplicateSpecId } from './no-duplicate-spec-id'
import { noDuplicateTaskId } from './no-duplicate-task-id'
import { noEmptyDecision } from './no-empty-decision'
import { noEmptySection } from './no-empty-section'
import { noExpiredFlag } from './no-expired-flag'
import { noFeatureNumberOnTwoBranches } from './no-feature-number-on-two-branches'
import { noGoalInNonGoals } from './no-goal-in-non-goals'
import { noIndexDisagreement } from './no-index-disagreement'
import { noLateSignOff } from './no-late-sign-off'
import { noLostScenario } from './no-lost-scenario'
import { noMenuInContract } from './no-menu-in-contract'
import { noMergeMarker } from './no-merge-marker'
import { noMismatchedErrorBudget } from './no-mismatched-error-budget'
import { noMisnamedMetric } from './no-misnamed-metric'
import { noMissingContractField } from './no-missing-contract-field'
import { noMissingDocument } from './no-missing-document'
import { noMissingInterface } from './no-missing-interface'
import { noMissingMandatedFile } from './no-missing-mandated-file'
import { noMissingReportedSection } from './no-missing-reported-section'
import { noMovedRequirement } from './no-moved-requirement'
import { noOneSidedSupersede } from './no-one-sided-supersede'
import { noOpenQuestion } from './no-open-question'
import { noOpenTaskInArchive } from './no-open-task-in-archive'
import { noOpenTodo } from './no-open-todo'
import { noOverdueQuestion } from './no-overdue-question'
import { noOverdueTask } from './no-overdue-task'
import { noPassedTargetDate } from './no-passed-target-date'
import { noPendingTemplate } from './no-pending-template'
import { noPlaceholder } from './no-placeholder'
import { noRemainingSection } from './no-remaining-section'
import { noRequirementInTwoChanges } from './no-requirement-in-two-changes'
import { noRewrittenDecision } from './no-rewritten-decision'
import { noSelfContradiction } from './no-self-contradiction'
import { noShouldInPrinciple } from './no-should-in-principle'
import { noSloLooserThanBudget } from './no-slo-looser-than-budget'
import { noSpentErrorBudget } from './no-spent-error-budget'
import { noStaleActiveSpec } from './no-stale-active-spec'
import { noStaleReview } from './no-stale-review'
import { noStatusAheadOfEvidence } from './no-status-ahead-of-evidence'
import { noStatusBehindTasks } from './no-status-behind-tasks'
import { noTargetBeforeRollout } from './no-target-before-rollout'
import { noTaskIdOnTwoBranches } from './no-task-id-on-two-branches'
import { noTaskOnStoppedFeature } from './no-task-on-stopped-feature'
import { noTemplateLeft } from './no-template-left'
import { noTickedTaskWithoutFiles } from './no-ticked-task-without-files'
import { noUncommittedDocument } from './no-uncommitted-document'
import { noUndecidedChange } from './no-undecided-change'
import { noUndeclaredStream } from './no-undeclared-stream'
import { noUnfilledPurpose } from './no-unfilled-purpose'
import { noUnfoundedTick } from './no-unfounded-tick'
import { noUnknownEndpoint } from './no-unknown-endpoint'
import { noUnknownEntity } from './no-unknown-entity'
import { noUnknownHistory } from './no-unknown-history'
import { noUnknownModifiedEntity } from './no-unknown-modified-entity'
import { noUnknownSuperseded } from './no-unknown-superseded'
import { noUnreadRequirement } from './no-unread-requirement'
import { noUnreadableDocument } from './no-unreadable-document'
import { noUnrecordedDecision } from './no-unrecorded-decision'
import { noUnsetContractField } from './no-unset-contract-field'
import { noUnusedWaiver } from './no-unused-waiver'
import { noVersionMismatch } from './no-version-mismatch'
import { noWorkOutOfScope } from './no-work-out-of-scope'
import { noWrappedDocument } from './no-wrapped-document'
import { noWrongAmendmentDate } from './no-wrong-amendment-date'
import { questionNeedsOwnerAndDate } from './question-needs-owner-and-date'
import { relationNeedsEntity } from './relation-needs-entity'
import { requirementNeedsText } from './requirement-needs-text'
import { rolloutNeedsRollback } from './rollout-needs-rollback'
import { scenarioNeedsGivenWhenThen } from './scenario-needs-given-when-then'
import { sloNeedsAlert } from './slo-needs-alert'
import { sloNeedsNumber } from './slo-needs-number'
import { storyNeedsAcceptance } from './story-needs-acceptance'
import { storyNeedsErrorCase } from './story-needs-error-case'
import { storyNeedsTask } from './story-needs-task'
import { taskNeedsOwnerAndAcceptance } from './task-needs-owner-and-acceptance'
import { threatNeedsCategoryAndMitigation } from './threat-needs-category-and-mitigation'
import { useHydrationContract } from './use-hydration-contract'
import { useIsoDate } from './use-iso-date'
import { useKnownCriterion } from './use-known-criterion'
import { useKnownDecision } from './use-known-decision'
import { useKnownDesignStatus } from './use-known-design-status'
import { useKnownFeatureStatus } from './use-known-feature-status'
import { useKnownOutcomeCriterion } from './use-known-outcome-criterion'
import { useKnownRequirement } from './use-known-requirement'
import { useKnownStatus } from './use-known-status'
import { useKnownStory } from './use-known-story'
import { useOneFlagName } from './use-one-flag-name'
import { useRealDecision } from './use-real-decision'
import { useRequiredSection } from './use-required-section'
import { useValidConfiguration } from './use-valid-configuration'
import { useVersionFooter } from './use-version-footer'
import { versionNeedsBump } from './version-needs-bump'
import { waiverNeedsReason } from './waiver-needs-reason'

/** Every check. Findings at the same position are sorted in this order. */
const registry = [
  noMissingDocument,
  missionNeedsDesign,
  noUnreadableDocument,
  noDeepNesting,
  useValidConfiguration,
  noWrappedDocument,
  noTemplateLeft,
  noMergeMarker,
  useHydrationContract,
  noMissingContractField,
  noMenuInContract,
  noUnsetContractField,
  noDuplicateContractField,
  noConflictWithSpec,
  noSelfContradiction,
  noWorkOutOfScope,
  noUnknownEntity,
  noUnknownModifiedEntity,
  noUnknownEndpoint,
  useRequiredSection,
  noPlaceholder,
  noEmptySection,
  labelNeedsValue,
  noBareEntry,
  relationNeedsEntity,
  noExpiredFlag,
  useRealDecision,
  noUndecidedChange,
  noRewrittenDecision,
  noDuplicateDecisionId,
  noUnknownSuperseded,
  useKnownDecision,
  noUnrecordedDecision,
  noOneSidedSupersede,
  noIndexDisagreement,
  useKnownStatus,
  decisionNeedsRollback,
  noEmptyDecision,
  useIsoDate,
  noOpenQuestion,
  noOpenTodo,
  noOpenTaskInArchive,
  taskNeedsOwnerAndAcceptance,
  noOverdueTask,
  noBrokenCode,
  noDuplicateOperation,
  noDeadSchemaReference,
  noUndeclaredStream,
  noMissingInterface,
  scenarioNeedsGivenWhenThen,
  useKnownOutcomeCriterion,
  threatNeedsCategoryAndMitigation,
  budgetNeedsNumberUnitAndMethod,
  sloNeedsNumber,
  noMismatchedErrorBudget,
  noSpentErrorBudget,
  noSloLooserThanBudget,
  sloNeedsAlert,
  alertNeedsRunbook,
  designRowNeedsCell,
  noMisnamedMetric,
  questionNeedsOwnerAndDate,
  noOverdueQuestion,
  approvalNeedsRevision,
  noApprovalAheadOfEvidence,
  useKnownDesignStatus,
  noStaleActiveSpec,
  noContradictedStack,
  noContradictedLibrary,
  useKnownFeatureStatus,
  noStatusAheadOfEvidence,
  featureNeedsOwnerAndDate,
  noDuplicateSpecId,
  noTaskOnStoppedFeature,
  noStatusBehindTasks,
  changeNeedsDelta,
  noUnreadRequirement,
  noUnfilledPurpose,
  noDuplicateRequirement,
  noContradictoryDelta,
  noLostScenario,
  useKnownRequirement,
  noRequirementInTwoChanges,
  noMovedRequirement,
  requirementNeedsText,
  useKnownCriterion,
  criterionNeedsTask,
  storyNeedsAcceptance,
  storyNeedsErrorCase,
  storyNeedsTask,
  useKnownStory,
  noDuplicateTaskId,
  noTaskIdOnTwoBranches,
  noFeatureNumberOnTwoBranches,
  noTickedTaskWithoutFiles,
  noGoalInNonGoals,
  rolloutNeedsRollback,
  useOneFlagName,
  noTargetBeforeRollout,
  noPassedTargetDate,
  noStaleReview,
  noLateSignOff,
  noUnfoundedTick,
  noDuplicateHeading,
  noDeadLink,
  noDeadAnchor,
  noVersionMismatch,
  noAmendmentBeforeRatification,
  noWrongAmendmentDate,
  useVersionFooter,
  versionNeedsBump,
  noMissingReportedSection,
  noMissingMandatedFile,
  noRemainingSection,
  noPendingTemplate,
  noShouldInPrinciple,
  noUncommittedDocument,
  noUnknownHistory,
  noDraftAtGo,
  waiverNeedsReason,
  noUnusedWaiver,
] as const

/** The ids of all checks. */
export type CheckId = (typeof registry)[number]['id']

export const checks: readonly Check<CheckId>[] = registry
