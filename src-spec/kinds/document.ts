import type { DocumentTree } from '../markdown/sections/tree'
import type { PathInConvention } from '../model/convention'
import type { DocumentKind } from '../model/document-kind'
import type { Fact } from '../model/fact'
import type { Checklist, OpenItem, Placeholder } from '../model/item'
import type { Link } from '../model/link'
import type { KindModels } from './index'

/** The properties that a document of any kind has. */
export interface BaseDocument {
  readonly path: string
  readonly text: string
  /** What its path is to a convention; null for a path of none. */
  readonly place: PathInConvention | null
  readonly outline: DocumentTree
  readonly title: string
  readonly isTemplate: boolean
  /** Whether the section of this index, or one below it, has content that a person added. */
  readonly hasContent: (section: number) => boolean
  /** The same without what may come from its template. */
  readonly hasOwnContent: (section: number) => boolean
  /** The same for content other than a bare "n/a". */
  readonly hasAnswer: (section: number) => boolean
  readonly metadata: Readonly<Record<string, string>>
  readonly items: readonly OpenItem[]
  readonly placeholders: readonly Placeholder[]
  readonly links: readonly Link[]
  readonly checklist: Checklist
  readonly facts: readonly Fact[]
}

/** A document of this kind with everything that was read from its text. */
export type DocumentOf<Kind extends DocumentKind> = {
  readonly [Each in Kind]: BaseDocument & { readonly kind: Each } & KindModels[Each]
}[Kind]

/** A document of any kind: a union on `kind`. */
export type SpecDocument = DocumentOf<DocumentKind>
