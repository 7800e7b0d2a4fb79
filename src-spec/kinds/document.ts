import type { DocumentTree } from '../markdown/sections/tree'
import type { DocumentKind } from '../model/document-kind'
import type { Fact } from '../model/fact'
import type { Checklist, OpenItem, Placeholder } from '../model/item'
import type { Link } from '../model/link'
import type { KindModels } from './index'

/** What is read from the text of a document of any kind. */
export interface BaseDocument {
  readonly path: string
  readonly text: string
  readonly outline: DocumentTree
  readonly title: string
  readonly isTemplate: boolean
  /** Whether the section of this index, or one below it, holds something that a person added. */
  readonly hasContent: (section: number) => boolean
  readonly metadata: Readonly<Record<string, string>>
  readonly items: readonly OpenItem[]
  readonly placeholders: readonly Placeholder[]
  readonly links: readonly Link[]
  readonly checklist: Checklist
  readonly facts: readonly Fact[]
}

/** Everything that was read from the text of a document of this kind alone. */
export type DocumentOf<Kind extends DocumentKind> = {
  readonly [Each in Kind]: BaseDocument & { readonly kind: Each } & KindModels[Each]
}[Kind]

/** A document of any kind: comparing `kind` tells what else it holds. */
export type SpecDocument = DocumentOf<DocumentKind>
