import type { Checklist } from './item'
import type { Stage } from './readiness'

/** A layout of specification documents that people use: our own trio, spec-kit, OpenSpec or Kiro. */
export const conventionIds = ['core', 'spec-kit', 'openspec', 'kiro'] as const
export type ConventionId = (typeof conventionIds)[number]

/** A convention found in a repository. A monorepo may hold several roots of one. */
export interface FoundConvention {
  readonly id: ConventionId
  /** Folder that holds it, relative to the repository; '' at the top. */
  readonly root: string
  /** Number of its documents. */
  readonly documents: number
}

/** A spec-kit feature, an OpenSpec change or a Kiro spec: documents that are worked on together. */
export interface Feature {
  /** The name of its folder. */
  readonly id: string
  readonly convention: ConventionId
  /** Its folder, relative to the repository. */
  readonly path: string
  readonly title: string
  /** As written in its documents; '' without one. */
  readonly status: string
  readonly stage: Stage
  /** 0 to 100. */
  readonly percent: number
  readonly tasks: Checklist
  /** It is the one that is worked on now. */
  readonly isActive: boolean
  readonly isArchived: boolean
}
