import type { DocumentTree } from '../markdown/sections/tree'
import type { DocumentKind } from '../model/document-kind'
import type { Placeholder } from '../model/item'
import type { Boilerplate } from '../reading/boilerplate'

/** All that is particular to one kind of document. `Model` holds the properties that `read` adds to a document of the kind. */
export interface KindDefinition<Kind extends DocumentKind = DocumentKind, Model extends object = object> extends Boilerplate {
  readonly kind: Kind
  /** Its name as it is written inside a sentence. */
  readonly label: string
  /** Where its documents are found, in Markdown, for the README; null: not listed there. */
  readonly foundAs: string | null
  /** Its place in lists of documents, lowest first; kinds of one place are listed by path. */
  readonly order: number
  /** Nothing can be judged without a document of this kind. */
  readonly isCore: boolean
  /** 1 is the highest: where two documents contradict each other, the lower number wins. Null: evidence only. */
  readonly precedence: number | null
  /** The scope of a commit that holds documents of this kind alone: `feature` in `docs(feature): …`. Null: no scope. */
  readonly commitScope: string | null
  /** Null: no document of this kind can be made from a template. */
  readonly template: DocumentTemplate | null
  /** Folders, relative to the root, in which its documents are looked for besides the root and `docs`; `x/**` with all below it. */
  readonly folders: readonly string[]
  /** Whether a path, relative to the root with forward slashes, names a document of this kind. */
  readonly owns: (path: string) => boolean
  /** Whether a document of no known path is of this kind, by what it holds. */
  readonly fits?: (shape: DocumentShape) => boolean
  /** Required sections, by what their titles say; each must hold content of its own or below it. */
  readonly required: readonly RequiredSection[]
  /** What only a document of this kind holds. Total. */
  readonly read: (input: KindInput) => Model
  /** Whether the model shows that a person added something to a document whose prose is all template. A method, so that definitions of one kind fit a list of all. */
  hasEntries?(model: Model): boolean
}

/** What the shell and the window know of a kind: data alone. */
export type KindSummary = Pick<KindDefinition, 'kind' | 'label' | 'order' | 'isCore' | 'commitScope' | 'template'>

/** What the model of a kind is read from. */
export interface KindInput {
  readonly path: string
  readonly outline: DocumentTree
  /** Those of the whole document. */
  readonly placeholders: readonly Placeholder[]
}

/** The template that makes a document of a kind, and where that document goes. */
export interface DocumentTemplate {
  /** Its name in the folder of the templates. */
  readonly file: string
  /** How it is offered; null: by the heading of the file. */
  readonly title: string | null
  /** Where the document goes, relative to the root; `*` stands for a name that the user gives. */
  readonly path: string
  /** A repository that has this folder in its root keeps the document elsewhere. */
  readonly within?: { readonly folder: string; readonly path: string }
  /** A repository has one document of this kind: where there is one, wherever it lies, no other is made. */
  readonly isSingle: boolean
}

/** What a kind is recognised by when the path does not tell. */
export interface DocumentShape {
  readonly path: string
  readonly title: string
  /** Titles of the sections below the document's own. */
  readonly titles: readonly string[]
  readonly metadata: Readonly<Record<string, string>>
}

export interface RequiredSection {
  readonly name: string
  readonly title: RegExp
  /** Must say something where it exists, but need not exist. */
  readonly optional?: true
}
