import type { Configuration, Waiver } from '../configuration/configuration'
import type { Decision } from '../kinds/decision-log/model'
import type { DocumentOf, SpecDocument } from '../kinds/document'
import type { SpecChange } from '../model/change'
import type { CheckAction, CheckPolicy } from '../model/check-catalogue'
import type { DocumentKind } from '../model/document-kind'
import type { Contradiction } from '../model/fact'
import type { Fix, Severity } from '../model/finding'
import type { History, Workspace } from '../model/workspace'
import type { Place } from '../text/source'
import type { UnusedWaiver } from '../waivers/apply-waivers'

/** What a check says it found; the runner adds the id and the check's own severity. */
export interface Found {
  readonly message: string
  readonly place: Place
  readonly related?: readonly Place[]
  readonly fixes?: readonly Fix[]
  /** Only where one check knows two degrees. */
  readonly severity?: Severity
  /** What was found, for a stable id; the message unless something in it changes from day to day. */
  readonly key?: string
}

/** Texts on which a check must speak or be silent: its tests, and the examples of the reference. */
export interface Example {
  /** Path → text of every document in the workspace. */
  readonly documents: Readonly<Record<string, string>>
  /** The same at HEAD and at the baseline; absent: a repository without history. */
  readonly committed?: Readonly<Record<string, string>>
  /** Decision ids on other branches. */
  readonly elsewhere?: readonly string[]
  /** SPEC when ACTIVE_SPEC was last written. */
  readonly specAtActive?: string
  /** The text of `spec-cockpit.json`. */
  readonly configuration?: string
  /** Linked paths that do not exist. */
  readonly deadLinks?: readonly string[]
  /** ISO date of the last commit by path. */
  readonly changedOn?: Readonly<Record<string, string>>
  /** Paths that could not be decoded. */
  readonly unreadable?: readonly string[]
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
  readonly nextAction?: CheckAction
  /** One sentence each, for the reference and for the hover. */
  readonly what: string
  readonly why: string
  readonly remedy: string
  /** At least one that passes and one that does not. Today is 2026-06-15 in all of them. */
  readonly examples: readonly Example[]
}

/** Looks at one document alone, so its answer holds as long as that text and the day do. `Kind`: the kinds of document that it is for. */
export interface DocumentCheck<Id extends string = string, Kind extends DocumentKind = DocumentKind> extends Reference<Id> {
  readonly scope: 'document'
  /** Null: fits every document. */
  readonly kinds: readonly Kind[] | null
  /** Whether it also speaks while the document is still a template, when most findings would be noise. */
  readonly inTemplates: boolean
  /** A method, so that checks of single kinds fit the list of all checks: the runner gives them only documents of their kinds. */
  find(document: DocumentOf<Kind>, today: string): Iterable<Found>
}

/**
 * Looks at the documents together, their history, or what is missing among them. It is asked again only when something
 * of `facts` that it looked at the last time is another: a property that it does not need is better not touched.
 */
export interface WorkspaceCheck<Id extends string = string> extends Reference<Id> {
  readonly scope: 'workspace'
  readonly find: (facts: WorkspaceFacts) => Iterable<Found>
}

/** Looks at the waivers that waived nothing, when everything else has been found. */
export interface WaiverCheck<Id extends string = string> extends Reference<Id> {
  readonly scope: 'waivers'
  readonly find: (unused: readonly UnusedWaiver[], documents: readonly SpecDocument[]) => Iterable<Found>
}

export type Check<Id extends string = string> = DocumentCheck<Id> | WorkspaceCheck<Id> | WaiverCheck<Id>

/** Checks are made by these three functions, which keep the id as a literal type: the registry derives `CheckId` from it. */
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

/** All that was worked out before the checks run. */
export interface WorkspaceFacts {
  readonly workspace: Workspace
  /** That of the workspace. */
  readonly history: History
  readonly configuration: Configuration
  /** Those in the texts and those of the configuration. */
  readonly waivers: readonly Waiver[]
  readonly documents: readonly SpecDocument[]
  readonly spec: DocumentOf<'technical-spec'> | null
  readonly active: DocumentOf<'active-spec'> | null
  /** The log that new decisions are written to. */
  readonly log: DocumentOf<'decision-log'> | null
  /** Every document that holds decisions, the log first, then the records of an ADR folder. */
  readonly logs: readonly DocumentOf<'decision-log'>[]
  readonly decisions: readonly Decision[]
  /** Those of the baseline, also of logs that are gone. */
  readonly committedDecisions: readonly Decision[]
  /** The document of the same path at the baseline; null when the baseline does not hold it. */
  readonly before: (document: SpecDocument) => SpecDocument | null
  readonly conflicts: readonly Contradiction[]
  readonly changes: readonly SpecChange[]
  /** SPEC as it was when ACTIVE_SPEC was last written. */
  readonly specAtActive: DocumentOf<'technical-spec'> | null
}
