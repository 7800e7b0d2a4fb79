export type { CheckId } from './checks/index'
export { type Configuration, configurationPath, type Waived, type Waiver } from './configuration/configuration'
export { configuredFolders, configuredKindOf } from './configuration/configured-kind'
export { describeConventions } from './conventions/describe-conventions'
export { isConventionSetting, telltales } from './conventions/index'
export type { CommitContents } from './drafting/commit-contents'
export type { DecisionHome } from './drafting/decision-home'
export { createJudge, judge } from './engine/judge'
export type { Judgement } from './engine/judgement'
export { type JudgementPart, JudgementReader, JudgementSerializer, type JudgementTexts } from './engine/judgement-serializer'
export { readConfiguration } from './engine/read-configuration'
export { type Report, report } from './engine/report'
export { decisionIds, isRecordPath } from './kinds/decision-log/index'
export type { ColumnRole, Decision, DecisionColumn, DecisionDraft, DecisionLog, DecisionStatus } from './kinds/decision-log/model'
export { coreDocuments, documentKindOf, documentKinds, searchFolders } from './kinds/index'
export type { KindSummary } from './kinds/kind'
export type { SpecChange } from './model/change'
export {
  type ContractField,
  type ContractFieldName,
  type ContractRow,
  type ContractState,
  contractFields,
  contractLabels,
} from './model/contract'
export type { ConventionId, Feature, FoundConvention } from './model/convention'
export type { DocumentKind } from './model/document-kind'
export type { DocumentSummary, SectionSummary } from './model/document-summary'
export type { Comparison, Conflict, Fact } from './model/fact'
export type { Finding, Fix, Severity } from './model/finding'
export type { Checklist, OpenItem, OpenItemKind, Placeholder, PlaceholderShape } from './model/item'
export { type Gate, type NextAction, type Stage, stages } from './model/readiness'
export type { ConventionFiles, DocumentText, History, UnreadableDocument, Workspace } from './model/workspace'
export { resolveLink, unescapeTarget } from './reading/links/resolve-link'
export { sectionOfAnchor } from './reading/links/section-of-anchor'
export { EngineSession, type SessionDraft, type SessionRecord, type SessionWaiver } from './session'
export { applyEdits, type Edit, lineStarts, type Place, type Position, positionAt, type Range } from './text/source'
export { applyChanges, minimalChange, type TextChange } from './text/text-change'
export { maxReasonLength } from './waivers/waiver-writer'
