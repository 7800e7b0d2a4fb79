import type { Configuration, Waiver } from '../configuration/configuration'
import type { ConventionRoot } from '../conventions/convention'
import type { FeatureDocuments } from '../conventions/feature-documents'
import type { Decision } from '../kinds/decision-log/model'
import type { DocumentOf, SpecDocument } from '../kinds/document'
import type { ListedLibrary } from '../kinds/technical-spec/spec-libraries'
import type { BranchEvidence } from '../model/branch-evidence'
import type { SpecChange } from '../model/change'
import type { CheckAction, CheckPolicy } from '../model/check-catalogue'
import type { DocumentKind } from '../model/document-kind'
import type { Contradiction, Difference, Disagreement } from '../model/fact'
import type { Fix, Severity, ToFill } from '../model/finding'
import type { Stage } from '../model/readiness'
import type { DocumentText, History, Workspace } from '../model/workspace'
import type { StackStatement } from '../stack/contradict-stack'
import type { Manifest } from '../stack/declaration'
import type { Place } from '../text/source'
import type { UnusedWaiver } from '../waivers/apply-waivers'

/** One result of a check; the runner makes a finding of it, with an id and the severity of the check. */
export interface CheckResult {
  readonly message: string
  readonly place: Place
  readonly related?: readonly Place[]
  readonly fixes?: readonly Fix[]
  /** Only where a check has two severities. */
  readonly severity?: Severity
  readonly toFill?: ToFill
  /** Identifies the problem within the document, independent of the wording: the id of the finding is made from it. */
  readonly key: string
}

/** Documents with the findings that the check must report: test cases of the check, and examples of the reference. */
export interface Example {
  /** Path → text of every document in the workspace. */
  readonly documents: Readonly<Record<string, string>>
  /** The documents at HEAD and at the baseline; absent: a repository without history. */
  readonly committed?: Readonly<Record<string, string>>
  /** Decision ids on other branches. */
  readonly otherBranches?: readonly string[]
  /** What unmerged branches say. */
  readonly branches?: BranchEvidence
  /** Named files that are in no commit. */
  readonly absentFiles?: readonly string[]
  /** SPEC when ACTIVE_SPEC was last written. */
  readonly specAtActive?: string
  /** The text of `spec-cockpit.json`. */
  readonly configuration?: string
  /** Path → text of the settings of conventions; absent: they were not read. */
  readonly settings?: Readonly<Record<string, string>>
  /** Linked paths that do not exist. */
  readonly deadLinks?: readonly string[]
  /** ISO date of the last commit by path. */
  readonly changedOn?: Readonly<Record<string, string>>
  /** Files that declare the stack, by path. */
  readonly manifests?: Readonly<Record<string, string>>
  /** Paths that could not be decoded, each with null, or with the line that was damaged. */
  readonly unreadable?: Readonly<Record<string, number | null>>
  /** The text that each finding marks, in order; an empty list passes. */
  readonly finds: readonly string[]
  /** Path → text after the first fix of the first finding; empty: that finding offers no fix. */
  readonly fixed?: Readonly<Record<string, string>>
}

interface Reference<Id extends string> {
  /** File name, id and list entry are the same word. */
  readonly id: Id
  readonly severity: Severity
  readonly policy?: CheckPolicy
  /** Whether it also applies to archived changes, which are history: most findings there would ask for work that is over. */
  readonly inArchives?: true
  readonly nextAction?: CheckAction
  /** One sentence each, for the reference and for the hover. */
  readonly what: string
  readonly why: string
  readonly remedy: string
  /** At least one that passes and one that does not. Today is 2026-06-15 in all of them. */
  readonly examples: readonly Example[]
}

/** Checks one document alone, so its findings depend on that text and the day. `Kind`: the kinds of document that it applies to. */
export interface DocumentCheck<Id extends string = string, Kind extends DocumentKind = DocumentKind> extends Reference<Id> {
  readonly scope: 'document'
  /** Null: every document. */
  readonly kinds: readonly Kind[] | null
  /** Whether it also runs on a document that is still a template, where most findings would be noise. */
  readonly inTemplates?: true
  /** A method, because methods are bivariant: the list of all checks takes checks of single kinds, and the runner passes only documents of their kinds. */
  find(document: DocumentOf<Kind>, today: string): Iterable<CheckResult>
}

/**
 * Checks the documents together, their history, or what is missing. It runs again only when a property of `facts`, or of its
 * workspace, that it read the last time has changed, so it should read no property that it does not need.
 */
export interface WorkspaceCheck<Id extends string = string> extends Reference<Id> {
  readonly scope: 'workspace'
  /**
   * The only documents that `find` is given; without it, all. An edit of another document then costs the check nothing. Depends on the
   * document alone. Checks that need the same documents share one function, and so one list.
   */
  readonly isRelevant?: (document: SpecDocument) => boolean
  /**
   * Reads and keeps what `find` asks of the sections of each document. The sections of many documents are released after this, and
   * would have to be read again.
   */
  readonly readAhead?: (document: SpecDocument) => void
  readonly find: (facts: WorkspaceFacts) => Iterable<CheckResult>
}

/** Checks the waivers that cover no finding, after all other checks have run. */
export interface WaiverCheck<Id extends string = string> extends Reference<Id> {
  readonly scope: 'waivers'
  readonly find: (unused: readonly UnusedWaiver[], documents: readonly SpecDocument[]) => Iterable<CheckResult>
}

/** Checks the documents against the stage that the findings of all other checks lead to. */
export interface StageCheck<Id extends string = string> extends Reference<Id> {
  readonly scope: 'stage'
  /** As in `WorkspaceCheck`. */
  readonly isRelevant: (document: SpecDocument) => boolean
  /** The stage is computed on demand, which few documents need. */
  readonly find: (documents: readonly SpecDocument[], stageOf: () => Stage) => Iterable<CheckResult>
}

export type Check<Id extends string = string> = DocumentCheck<Id> | WorkspaceCheck<Id> | WaiverCheck<Id> | StageCheck<Id>

/** These functions keep the id of a check as a literal type, from which the registry derives `CheckId`. */
export function defineDocumentCheck<const Id extends string, const Kind extends DocumentKind>(
  check: DocumentCheck<Id, Kind>,
): DocumentCheck<Id, Kind> {
  return check
}

export function defineWorkspaceCheck<const Id extends string>(check: WorkspaceCheck<Id>): WorkspaceCheck<Id> {
  return check
}

export function defineWaiverCheck<const Id extends string>(check: WaiverCheck<Id>): WaiverCheck<Id> {
  return check
}

export function defineStageCheck<const Id extends string>(check: StageCheck<Id>): StageCheck<Id> {
  return check
}

/** Everything that is computed before the checks run. */
export interface WorkspaceFacts {
  readonly workspace: Workspace
  /** The history of the workspace. */
  readonly history: History
  readonly configuration: Configuration
  /** The waivers in the documents and in the configuration. */
  readonly waivers: readonly Waiver[]
  readonly documents: readonly SpecDocument[]
  readonly spec: DocumentOf<'technical-spec'> | null
  readonly active: DocumentOf<'active-spec'> | null
  /** The log that new decisions are written to. */
  readonly log: DocumentOf<'decision-log'> | null
  /** Every document that holds decisions, the log first, then the records of an ADR folder. */
  readonly logs: readonly DocumentOf<'decision-log'>[]
  readonly decisions: readonly Decision[]
  /** Decisions at the baseline, including those of deleted logs. */
  readonly committedDecisions: readonly Decision[]
  /** The documents that held them. */
  readonly committedLogs: readonly DocumentOf<'decision-log'>[]
  /** The document of the same path at the baseline; null when the baseline does not have it. */
  readonly before: (document: SpecDocument) => SpecDocument | null
  readonly conflicts: readonly Contradiction[]
  /** Values that differ, of which one is not understood. */
  readonly differences: readonly Difference[]
  /** Features of equal rank that cannot both hold. */
  readonly disagreements: readonly Disagreement[]
  readonly changes: readonly SpecChange[]
  /** SPEC as it was when ACTIVE_SPEC was last written. */
  readonly specAtActive: DocumentOf<'technical-spec'> | null
  /** The roots of conventions beside our own trio. */
  readonly roots: readonly ConventionRoot[]
  /** Our own trio is asked for: it is begun, or the repository follows no other convention. */
  readonly isCoreExpected: boolean
  /** The features of the roots with their documents, by path. */
  readonly features: readonly FeatureDocuments[]
  /** The files of missions, also those that the configuration makes documents of. */
  readonly missionFiles: readonly DocumentText[]
  /** What SPEC and steering documents say of the stack. */
  readonly stackStatements: readonly StackStatement[]
  /** The libraries that SPEC lists with a version. */
  readonly libraries: readonly ListedLibrary[]
  /** What the files of the code base declare of it; empty where no document states anything. */
  readonly manifests: readonly Manifest[]
}
