import type { Waived } from '../configuration/configuration'
import type { Decision } from '../kinds/decision-log/model'
import type { SpecChange } from '../model/change'
import type { ContractRow } from '../model/contract'
import type { Feature, FoundConvention } from '../model/convention'
import type { DocumentSummary } from '../model/document-summary'
import type { Conflict, Fact } from '../model/fact'
import type { Finding } from '../model/finding'
import type { HydrationPlan } from '../model/hydration'
import type { OpenItem } from '../model/item'
import type { Gate, NextAction, Stage } from '../model/readiness'
import type { PlacedRequirement } from '../model/requirement'

/** The whole result of the engine: plain data that can be sent between threads and processes. */
export interface Judgement {
  readonly stage: Stage
  /** Whole number, 0 to 100: weight of passed gates over weight of all gates. */
  readonly percent: number
  readonly gates: readonly Gate[]
  readonly next: NextAction
  readonly documents: readonly DocumentSummary[]
  /** By folder. */
  readonly conventions: readonly FoundConvention[]
  /** Features, changes and specs of all conventions, by path. */
  readonly features: readonly Feature[]
  /** By document, in the order of the text. */
  readonly requirements: readonly PlacedRequirement[]
  readonly contract: readonly ContractRow[]
  /** Null without SPEC or ACTIVE_SPEC, and while a merge is unfinished. */
  readonly hydration: HydrationPlan | null
  readonly facts: readonly Fact[]
  readonly conflicts: readonly Conflict[]
  readonly items: readonly OpenItem[]
  readonly decisions: readonly Decision[]
  /** What SPEC changed against the baseline. */
  readonly changes: readonly SpecChange[]
  /** Errors first, then by path and place. */
  readonly findings: readonly Finding[]
  /** Findings that a waiver covers: listed, but they close no gate. */
  readonly waived: readonly Waived<Finding>[]
  /** Paths, relative to the root, that the documents link to. The caller checks on disk which of them exist. */
  readonly links: readonly string[]
}
