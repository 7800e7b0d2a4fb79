import type { DocumentKind } from '../model/document-kind'
import type { Finding, Severity } from '../model/finding'
import type { Blocker, Stage } from '../model/readiness'
import type { FeatureDocuments } from './feature-documents'

/** A feature with what its gates look at beside its documents. */
export interface FeatureInput extends FeatureDocuments {
  /** Findings of its documents that are not waived. */
  readonly findings: readonly Finding[]
  /** Texts at HEAD by path; null when they are unknown. */
  readonly head: Readonly<Record<string, string>> | null
  /** The root has a constitution that is no template. */
  readonly hasConstitution: boolean
  /** The change declares that it changes no requirement. */
  readonly isWithoutDeltas: boolean
}

/** One condition of a feature. `GO`: what makes the feature done. */
export interface FeatureGate<CheckId extends string = string> {
  readonly id: string
  readonly stage: Stage
  readonly title: string
  readonly weight: number
  /** Findings that close it … */
  readonly findings?: FindingFilter<CheckId>
  /** … and what else does. Null: the gate does not apply to this feature; `unknown`: it cannot be judged. */
  readonly blockers?: (feature: FeatureInput) => readonly Blocker[] | null | 'unknown'
}

export interface FindingFilter<CheckId extends string = string> {
  readonly checks: readonly CheckId[] | 'any'
  readonly least?: Severity
  /** Kinds of document in which a finding counts; all without it. */
  readonly within?: readonly DocumentKind[]
  /** Whether the marked text counts. */
  readonly marks?: (text: string) => boolean
}

/** Keeps the ids of checks as literal types, so that the catalogue of checks can verify them. */
export function defineFeatureGates<const CheckId extends string>(gates: readonly FeatureGate<CheckId>[]): readonly FeatureGate<CheckId>[] {
  return gates
}
