import { kindsWhere } from '../kinds/index'
import type { DocumentKind } from '../model/document-kind'
import type { Severity } from '../model/finding'
import type { Stage } from '../model/readiness'

export interface GateDefinition<CheckId extends string = string> {
  readonly id: string
  readonly stage: Stage
  readonly title: string
  readonly weight: number
  /** A finding of one of these checks closes the gate … */
  readonly checks: readonly CheckId[]
  /** … and so does one that is at least this severe, of these checks or of any check. */
  readonly severe?: {
    readonly least: Severity
    readonly checks: readonly CheckId[] | 'any'
    /** Only in documents of these kinds; in every document when absent. */
    readonly within?: readonly DocumentKind[]
  }
  /** Findings of `checks` count only in documents of these kinds, so that the draft of one feature does not block the repository. */
  readonly within?: readonly DocumentKind[]
  /** While one of these documents is missing, unreadable or a template, most checks skip it, so the gate cannot pass. */
  readonly needs: readonly DocumentKind[]
  /** The gate depends on the committed versions. */
  readonly needsHistory?: true
}

const core: readonly DocumentKind[] = kindsWhere(({ isCore }) => isCore)

/** Every gate, in order. The type lists the check ids in the table, and checks/catalogue.ts accepts only known ones. */
export const gateDefinitions = defineGates([
  {
    id: 'documents-exist',
    stage: 'INIT',
    title: 'The three core documents exist',
    weight: 2,
    checks: ['no-missing-document'],
    severe: { least: 'error', checks: ['no-unreadable-document'], within: core },
    needs: [],
  },
  {
    id: 'no-template',
    stage: 'INIT',
    title: 'No core document is still a template',
    weight: 2,
    checks: ['no-missing-document'],
    severe: { least: 'error', checks: ['no-unreadable-document', 'no-template-left'], within: core },
    needs: core,
  },
  {
    id: 'contract-complete',
    stage: 'DRAFT',
    title: 'The contract is complete',
    weight: 4,
    checks: [
      'use-hydration-contract',
      'no-missing-contract-field',
      'no-menu-in-contract',
      'no-unset-contract-field',
      'no-duplicate-contract-field',
    ],
    needs: ['technical-spec'],
  },
  {
    id: 'no-placeholder',
    stage: 'DRAFT',
    title: 'No placeholder is left in a required section',
    weight: 2,
    checks: [],
    severe: { least: 'error', checks: ['no-placeholder'] },
    needs: core,
  },
  {
    id: 'sections-filled',
    stage: 'DRAFT',
    title: 'Every required section has content',
    weight: 2,
    checks: ['use-required-section'],
    within: core,
    needs: core,
  },
  {
    id: 'real-decision',
    stage: 'DRAFT',
    title: 'At least one real decision is recorded',
    weight: 2,
    checks: ['use-real-decision'],
    needs: ['decision-log'],
  },
  {
    id: 'no-error',
    stage: 'ACCEPT',
    title: 'No error in any document',
    weight: 4,
    checks: [],
    severe: { least: 'error', checks: 'any' },
    needs: core,
  },
  {
    id: 'no-open-question',
    stage: 'ACCEPT',
    title: 'No blocking question is open',
    weight: 2,
    checks: [],
    severe: { least: 'warning', checks: ['no-open-question'] },
    needs: core,
  },
  {
    id: 'changes-decided',
    stage: 'ACCEPT',
    title: 'Every SPEC change has a decision',
    weight: 2,
    checks: ['no-undecided-change'],
    needs: ['technical-spec', 'decision-log'],
    needsHistory: true,
  },
  {
    id: 'log-intact',
    stage: 'ACCEPT',
    title: 'The decision log is append-only',
    weight: 2,
    checks: ['no-rewritten-decision'],
    needs: ['decision-log'],
    needsHistory: true,
  },
  {
    id: 'active-fresh',
    stage: 'ACCEPT',
    title: 'ACTIVE_SPEC reflects the present contract',
    weight: 1,
    checks: ['no-stale-active-spec'],
    needs: ['technical-spec', 'active-spec'],
    needsHistory: true,
  },
  {
    id: 'committed',
    stage: 'ACCEPT',
    title: 'The documents are committed',
    weight: 1,
    checks: ['no-uncommitted-document'],
    needs: core,
    needsHistory: true,
  },
])

function defineGates<const CheckId extends string>(gates: readonly GateDefinition<CheckId>[]): readonly GateDefinition<CheckId>[] {
  return gates
}
