import type { DocumentKind } from '../model/document-kind'
import type { Boilerplate } from '../reading/boilerplate'

/** How one kind of document is recognised, and the structure that its checks expect. */
export interface KindDefinition extends Boilerplate {
  readonly kind: DocumentKind
  /** What people call it. */
  readonly label: string
  /** 1 is the highest: where two documents contradict each other, the lower number wins. Null: evidence only. */
  readonly precedence: number | null
  /** Whether a path, relative to the root with forward slashes, names a document of this kind. */
  readonly owns: (path: string) => boolean
  /** Whether a document of no known path is of this kind, by what it holds. */
  readonly fits?: (shape: DocumentShape) => boolean
  /** Required sections, by what their titles say; each must hold content of its own or below it. */
  readonly required: readonly RequiredSection[]
}

/** What a kind is recognised by when the path does not tell. */
export interface DocumentShape {
  readonly path: string
  readonly title: string
  /** Titles of the sections below the document's own. */
  readonly titles: readonly string[]
  readonly metadata: Readonly<Record<string, string>>
}

export interface RequiredSection {
  readonly name: string
  readonly title: RegExp
  /** Must say something where it exists, but need not exist. */
  readonly optional?: true
}
