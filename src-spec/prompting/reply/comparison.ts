import type { DocumentTree } from '../../markdown/sections/tree'
import type { WrittenSection } from '../written-sections'
import type { SectionMatches } from './match-sections'
import type { UnwrappedReply } from './unwrap-reply'

/** A section of the document and what the reply makes of it, or a section that only the reply has. */
export interface ComparedSection {
  /** The same for the same document and reply. */
  readonly id: string
  readonly title: string
  readonly level: number
  readonly status: 'unchanged' | 'changed' | 'missing' | 'new'
  /** The section's own text, with its heading where that changes, is new or goes; line feeds only. */
  readonly before: string
  readonly after: string
  /** Whether it is chosen at first: taking it takes nothing away. */
  readonly isSuggested: boolean
  /** Why it cannot be taken, as a sentence; null when it can. */
  readonly disabledReason: string | null
  /** In the document; of a new section, the one that it follows. */
  readonly own: WrittenSection | null
  /** In the reply; null when it is missing there. */
  readonly reply: WrittenSection | null
  /** Whether the heading changes too, since the reply filled its blanks. */
  readonly isRenamed: boolean
  /** Sections below a missing one that go with it. */
  readonly below: readonly WrittenSection[]
}

/** A document and a reply, section by section. */
export interface Comparison {
  readonly text: string
  readonly tree: DocumentTree
  readonly replyTree: DocumentTree
  readonly unwrapped: UnwrappedReply
  readonly own: readonly WrittenSection[]
  readonly written: readonly WrittenSection[]
  readonly matches: SectionMatches
  /** The document's sections in their order, each followed by the new ones behind it. */
  readonly sections: readonly ComparedSection[]
  readonly isOtherDocument: boolean
}

export type ComparisonParts = Omit<Comparison, 'sections'>
