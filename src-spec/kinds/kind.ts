import type { DocumentTree } from '../markdown/sections/tree'
import type { Pattern } from '../memo/lazy-pattern'
import type { DocumentKind } from '../model/document-kind'
import type { Placeholder } from '../model/item'
import type { Boilerplate } from '../reading/boilerplate'
import type { KindIdentity } from './kind-identity'

/** Everything specific to one kind of document. `Model` holds the properties that `read` adds to a document of the kind. */
export interface KindDefinition<Kind extends DocumentKind = DocumentKind, Model extends object = object>
  extends KindIdentity<Kind>,
    Boilerplate {
  /** Whether the content of a document makes it one of this kind, for paths that no kind owns. */
  readonly fits?: (shape: DocumentShape) => boolean
  /** Required sections, matched by title; each must have content of its own or below it. */
  readonly required: readonly RequiredSection[]
  /** Titles of sections that say something by being empty: no violation, nothing to track. */
  readonly mayBeEmpty?: RegExp
  /** Reads what only a document of this kind holds. Never throws. */
  readonly read: (input: KindInput) => Model
  /**
   * Whether the model shows that a person added something to a document whose prose is all template. A method, so that
   * definitions of one kind fit a list of all.
   */
  hasEntries?(model: Model): boolean
  /** Whether the document only explains how others are written, so that what looks like a blank or an open item is a sample. */
  isGuide?(model: Model): boolean
}

/** The input from which the model of a kind is read. */
export interface KindInput {
  readonly path: string
  readonly outline: DocumentTree
  /** The placeholders of the whole document. */
  readonly placeholders: readonly Placeholder[]
}

/** The properties by which a kind is recognised if the path does not decide. */
export interface DocumentShape {
  readonly path: string
  readonly title: string
  /** Titles of the sections below the document's own. */
  readonly titles: readonly string[]
  readonly metadata: Readonly<Record<string, string>>
}

export interface RequiredSection {
  readonly name: string
  readonly title: Pattern
  /** Needs content where it exists, but may be missing. */
  readonly optional?: true
  /** A section of the second level that the template has: it may be missing and must not be empty. */
  readonly isOfTemplate?: true
}
