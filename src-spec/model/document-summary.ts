import type { Place } from '../text/source'
import type { DocumentKind } from './document-kind'
import type { Checklist, OpenItemKind, Placeholder } from './item'

export interface SectionSummary {
  readonly title: string
  readonly level: number
  readonly place: Place
  /** The block of the template that addresses a model, which is folded at first; absent for any other section. */
  readonly isPrompt?: true
}

/** A document as the window, the database and the command line get it. */
export interface DocumentSummary {
  readonly path: string
  readonly kind: DocumentKind
  readonly title: string
  readonly isTemplate: boolean
  readonly metadata: Readonly<Record<string, string>>
  readonly openItems: Readonly<Record<OpenItemKind, number>>
  /** In the order in which they are filled. */
  readonly placeholders: readonly Placeholder[]
  readonly checklist: Checklist
  readonly sections: readonly SectionSummary[]
}
