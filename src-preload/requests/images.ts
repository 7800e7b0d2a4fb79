import type { Outcome } from '../outcome'
import type { DocumentId } from '../snapshot'

/** An image file of the repository. */
export interface RepositoryImage {
  /** Relative to the root. */
  readonly path: string
  /** Where the window loads it from; another one after the file changed. */
  readonly address: string
}

/** The images that documents show. */
export interface ImageRequests {
  /** The image that a document shows; `target` as written in the text. A problem says why it is not shown. */
  findImage(input: { readonly id: DocumentId; readonly target: string }): Promise<Outcome<RepositoryImage>>
}

export const imageRequests = { findImage: true } as const satisfies Readonly<Record<keyof ImageRequests, true>>
