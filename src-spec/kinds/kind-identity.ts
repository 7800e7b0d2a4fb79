import type { DocumentKind } from '../model/document-kind'

/** What a kind is called and where its documents are: what the shell knows of it before a text is read. */
export interface KindIdentity<Kind extends DocumentKind = DocumentKind> {
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
}

/** What the shell and the window know of a kind: data alone. */
export type KindSummary = Pick<KindIdentity, 'kind' | 'label' | 'order' | 'isCore' | 'commitScope' | 'template'>

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
