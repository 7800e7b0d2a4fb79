import type { Edit, OpenItemKind } from '#spec'
import type { Outcome } from '../outcome'
import type { DocumentId } from '../snapshot'

/** An open item of the ledger. Offsets change with each key, so it is named by what it says. */
export interface NamedItem {
  readonly document: DocumentId
  readonly kind: OpenItemKind
  readonly text: string
  /** How many equal items stand before it in the document. */
  readonly before: number
}

export interface ItemAnswer {
  readonly edits: readonly Edit[]
  /** What the line of the item becomes. */
  readonly line: string
}

/** What becomes of open items. Nothing is written by any of these; all edits are of the current texts. */
export interface ItemRequests {
  /** The edits that answer an item where it stands; without `keepsItem` the answer takes the place of its words. */
  answerItem(input: { readonly item: NamedItem; readonly answer: string; readonly keepsItem: boolean }): Promise<Outcome<ItemAnswer>>
  /** The edits that append an item to the tasks of ACTIVE_SPEC, in their own form. */
  taskFromItem(item: NamedItem): Promise<Outcome<readonly Edit[]>>
}

export const itemRequests = { answerItem: true, taskFromItem: true } as const satisfies Readonly<Record<keyof ItemRequests, true>>
