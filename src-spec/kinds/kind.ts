import type { DocumentKind } from '../document'

/** How one kind of document is recognised, and the structure that its checks expect. */
export interface KindDefinition {
  readonly kind: DocumentKind
  /** What people call it. */
  readonly label: string
  /** 1 is the highest: where two documents contradict each other, the lower number wins. Null: evidence only. */
  readonly precedence: number | null
  /** Whether a path, relative to the root with forward slashes, names a document of this kind. */
  readonly owns: (path: string) => boolean
  /** Required sections, by what their titles say; each must hold content of its own or below it. */
  readonly required: readonly RequiredSection[]
  /** Titles of sections that a template delivers filled: what stands there proves nothing. */
  readonly fixed: RegExp
}

export interface RequiredSection {
  readonly name: string
  readonly title: RegExp
  /** Must say something where it exists, but need not exist. */
  readonly optional?: true
}
