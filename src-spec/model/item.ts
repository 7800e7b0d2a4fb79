import type { Place, Range } from '../text/source'

export type OpenItemKind = 'todo' | 'assumption' | 'decision' | 'risk' | 'openQuestion'

/** One `TODO:`, `ASSUMPTION:`, `DECISION:`, `RISK:` or `OPEN QUESTION:` of the prose, lists or tables. */
export interface OpenItem {
  readonly kind: OpenItemKind
  /** What begins it, as written: `TODO`, without what follows. The place begins with it. */
  readonly token: string
  readonly text: string
  /** The `@name` or `(owner: name)` given with it. */
  readonly owner: string | null
  /** ISO date given with it. */
  readonly date: string | null
  /** ISO date by which it is due, where its words say so: "by 2026-07-01". */
  readonly due: string | null
  /** False for an open question marked "non-blocking". */
  readonly blocking: boolean
  readonly place: Place
}

export type PlaceholderShape = 'braces' | 'menu' | 'brackets' | 'example' | 'caps' | 'date' | 'id'

/** Text of a template that is to be replaced. */
export interface Placeholder {
  readonly shape: PlaceholderShape
  /** As written, with its brackets. */
  readonly text: string
  readonly range: Range
  /** The choices of a menu such as `[Postgres | SQLite | etc.]`; empty for other shapes. */
  readonly options: readonly string[]
}

export interface Checklist {
  readonly done: number
  readonly open: number
}
