import type { StateEffect } from '@codemirror/state'
import type { DocumentId } from '#bridge'
import type { ViewName } from '../cockpit-state'

/** Where one was before the hits of a search were shown. */
export interface SearchOrigin {
  readonly active: DocumentId | null
  readonly view: ViewName
  readonly scroll: StateEffect<unknown> | null
}
