export type { SpecChange } from './change'
export { type Configuration, configurationPath, type Waived, type Waiver } from './configuration'
export { configuredFolders, configuredKindOf } from './configuration/configured-kind'
export { readConfiguration } from './configuration/read-configuration'
export {
  type ContractField,
  type ContractFieldName,
  type ContractRow,
  type ContractState,
  contractFields,
  contractLabels,
} from './contract'
export type { ColumnRole, Decision, DecisionColumn, DecisionDraft, DecisionLog, DecisionStatus } from './decision'
export { decisionIds, isRecordPath } from './decisions/index'
export type { DocumentKind, DocumentSummary, SectionSummary } from './document'
export { type DecisionHome, logPath, recordPaths } from './drafting/decision-home'
export { decisionEdits, draftDecision } from './drafting/draft'
export { decisionRecord, draftRecord } from './drafting/record'
export type { Comparison, Conflict, Fact } from './fact'
export type { Finding, Fix, Severity } from './finding'
export type { Checklist, OpenItem, OpenItemKind, Placeholder, PlaceholderShape, Task } from './item'
export { createJudge, judge } from './judge'
export type { Judgement } from './judgement'
export { coreDocuments, documentKindOf, searchFolders } from './kinds/index'
export { type Gate, type NextAction, type Stage, stages } from './readiness'
export { type Report, report } from './report'
export { applyEdits, type Edit, lineStarts, type Place, type Position, positionAt, type Range } from './source'
export type { DocumentText, History, Workspace } from './workspace'
export type { WrittenRecord } from './write/record/write-record'
export { createWaiverWriter, longestReason, type WaiverWriter } from './write/waive-finding'
