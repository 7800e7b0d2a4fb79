/** A place in a document, or a word of code, is written in another face than text. */
export type ReportText = string | { readonly code: string }

/** A piece of a report. Texts are plain: each format escapes them. */
export type ReportBlock =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly isStrong?: boolean }
  | { readonly kind: 'table'; readonly header: readonly string[]; readonly rows: readonly (readonly ReportText[])[] }

export interface Report {
  readonly title: string
  /** Date, branch and the like. */
  readonly subtitle: string
  readonly blocks: readonly ReportBlock[]
}
