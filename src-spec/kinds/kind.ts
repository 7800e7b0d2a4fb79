import type { DocumentTree } from '../markdown/sections/tree'
import type { Pattern } from '../memo/lazy-pattern'
import type { DocumentKind } from '../model/document-kind'
import type { Placeholder } from '../model/item'
import type { Boilerplate } from '../reading/boilerplate'

/** Everything specific to one kind of document. `Model` holds the properties that `read` adds to a document of the kind. */
export interface KindDefinition<Kind extends DocumentKind = DocumentKind, Model extends object = object> extends Boilerplate {
  readonly kind: Kind
  /** Its name as it is written inside a sentence. */
  readonly label: string
  /** Where its documents are found, in Markdown, for the README; null: not listed there. */
  readonly foundAs: string | null
  /** Its position in lists of documents, lowest first; kinds with the same position are listed by path. */
  readonly order: number
  /** Nothing can be judged without a document of this kind. */
  readonly isCore: boolean
  /** 1 is the highest: where two documents contradict each other, the lower number wins. Null: evidence only. */
  readonly precedence: number | null
  /** The scope of a commit that holds documents of this kind alone: `feature` in `docs(feature): …`. Null: no scope. */
  readonly commitScope: string | null
  /** Null: no document of this kind can be made from a template. */
  readonly template: DocumentTemplate | null
  /** Folders, relative to the root, in which its documents are looked for besides the root and `docs`; `*` is any one folder, `x/**` x with all below it. */
  readonly folders: readonly string[]
  /** Whether a path, relative to the root with forward slashes, names a document of this kind. */
  readonly owns: (path: string) => boolean
  /** Whether a file is none of this kind although a pattern of the configuration covers it, such as a form beside the records. */
  readonly leavesOut?: (path: string) => boolean
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

/** What the shell and the window know of a kind: data alone. */
export type KindSummary = Pick<KindDefinition, 'kind' | 'label' | 'order' | 'isCore' | 'commitScope' | 'template'>

/** The input from which the model of a kind is read. */
export interface KindInput {
  readonly path: string
  readonly outline: DocumentTree
  /** The placeholders of the whole document. */
  readonly placeholders: readonly Placeholder[]
}

/** The template that makes a document of a kind, and where that document goes. */
export interface DocumentTemplate {
  /** Its file name in the folder of the templates. */
  readonly file: string
  /** Its title in the list of templates, with what the document is for. */
  readonly title: string
  /** The path of the new document, relative to the root; `*` is replaced by a name that the user enters. */
  readonly path: string
  /** In a repository that has this folder in its root, the document has another path. */
  readonly within?: { readonly folder: string; readonly path: string }
  /** A repository has one document of this kind: if one exists at any path, the template is not offered. */
  readonly isSingle: boolean
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
