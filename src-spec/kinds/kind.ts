import type { Outline } from '../markdown/sections/outline'
import type { Placeholder } from '../model/item'
import type { LinkLabels } from '../reading/links/link-labels'
import type { DocumentKind } from './document'

/** How one kind of document is recognised, and the structure that its checks expect. */
export interface KindDefinition {
  readonly kind: DocumentKind
  /** What people call it. */
  readonly label: string
  /** 1 is the highest: where two documents contradict each other, the lower number wins. Null: evidence only. */
  readonly precedence: number | null
  /** Whether a path, relative to the root with forward slashes, names a document of this kind. */
  readonly owns: (path: string) => boolean
  /** Whether a document of no known path is of this kind, by what it holds. */
  readonly fits?: (shape: DocumentShape) => boolean
  /** Required sections, by what their titles say; each must hold content of its own or below it. */
  readonly required: readonly RequiredSection[]
  /** Text that a template delivers as a sample ("Goal 1", "Verify that ..."): read as a reader sees it, it says nothing. */
  readonly sample?: (text: string) => boolean
  /**
   * Text that says something but that a template may deliver as well ("Internal -> Beta -> GA"), so that it proves nothing.
   * Titles are those of the sections that it stands in, innermost first; `openBox`: it is the text of an open checkbox.
   */
  readonly stock?: (text: string, titles: readonly string[], openBox: boolean) => boolean
  /** The body of a fence that a template delivers as a sample: it says nothing. */
  readonly sampleCode?: (code: string) => boolean
  /** What this kind's templates leave to be filled in, beyond what is a placeholder everywhere; asked of each passage. */
  readonly blanks?: (passage: Outline, labels: LinkLabels) => readonly Placeholder[]
  /** Titles of sections that a template delivers filled: what stands there proves nothing. */
  readonly fixed: RegExp
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
