import type { ConventionId, FeatureFolder } from '../model/convention'
import type { DocumentKind } from '../model/document-kind'

/** One layout of specification documents. Paths are relative to a root of the convention, with forward slashes. */
export interface Convention {
  readonly id: ConventionId
  /** Its name in a sentence. */
  readonly label: string
  /** Folders that mark the folder around them as a root; empty for the layout that needs none. */
  readonly telltales: readonly Telltale[]
  /** Folders below a root that are searched for its documents; `x/**` with all below it. */
  readonly folders: readonly string[]
  /** Splits a path of the repository into a root and the rest; null for a path that is none of this convention's. */
  readonly split: (path: string) => RootedPath | null
  /** What the file at a path below a root is; null where the convention says nothing of it. */
  readonly placeOf: (path: string) => ConventionPlace | null
  /** Whether the file at a path below a root is read beside the documents: a setting, a template. */
  readonly isSetting: (path: string) => boolean
}

export interface Telltale {
  /** The name of the folder. */
  readonly folder: string
  /** The folder counts only with one of these in it, because its name has other uses. Null: always. */
  readonly holds: readonly string[] | null
}

export interface RootedPath {
  /** '' at the top of the repository. */
  readonly root: string
  /** Below the root. */
  readonly path: string
}

export interface ConventionPlace {
  /** Null: not a document. `unknown`: its content decides. */
  readonly kind: DocumentKind | null
  /** The feature, change or spec that it belongs to. */
  readonly feature: FeatureFolder | null
  /** 1 wins over 2, where the convention ranks the document otherwise than its kind does. */
  readonly precedence?: number
}

/** A folder that follows a convention. */
export interface ConventionRoot {
  readonly id: ConventionId
  readonly root: string
  /** It is test data of the repository, and no part of what the repository specifies. */
  readonly isFixture: boolean
}
