import type { DocumentKind } from './document-kind'
import type { Checklist } from './item'
import type { NextAction, Stage } from './readiness'

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
  /** In words: "spec-kit, 5 features", "OpenSpec in apps/web, 2 changes". */
  readonly description: string
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
  readonly next: NextAction
}

/** The folder of a feature. */
export interface FeatureFolder {
  readonly path: string
  readonly isArchived: boolean
}

/** What a path is to the convention that knows it. */
export interface PathInConvention {
  readonly convention: ConventionId
  /** Folder that holds the convention, relative to the repository; '' at the top. */
  readonly root: string
  /** Null: not a document. `unknown`: its content decides. */
  readonly kind: DocumentKind | null
  /** The feature, change or spec that it belongs to; its folder is relative to the repository. */
  readonly feature: FeatureFolder | null
  /** 1 wins over 2, where the convention ranks the document otherwise than its kind does. */
  readonly precedence: number | null
  /** It is test data of the repository, and no part of what the repository specifies. */
  readonly isFixture: boolean
}
