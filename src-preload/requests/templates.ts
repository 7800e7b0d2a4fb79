import type { Outcome } from '../outcome'
import type { DocumentId } from '../snapshot'

export interface TemplateOffer {
  /** Target path. A `*` in it is replaced by a name that the user gives: letters, digits, hyphens, dots, underscores. */
  readonly path: string
  readonly kind: string
  readonly title: string
  /** One of the three core documents. */
  readonly isCore: boolean
  readonly exists: boolean
}

/** New documents from templates. */
export interface TemplateRequests {
  templates(): Promise<Outcome<readonly TemplateOffer[]>>
  /** Writes offered documents, never over a file. Returns the ids of those that are read as documents. */
  createDocuments(input: { readonly paths: readonly string[]; readonly projectName: string }): Promise<Outcome<readonly DocumentId[]>>
}

export const templateRequests = {
  templates: true,
  createDocuments: true,
} as const satisfies Readonly<Record<keyof TemplateRequests, true>>
