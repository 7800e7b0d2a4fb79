import type { History, Judgement } from '#spec'

/** One replacement, in UTF-16 offsets of the version that it applies to. */
export interface Change {
  readonly from: number
  readonly to: number
  readonly insert: string
}

/** What the worker keeps between judgements. Texts, the configuration's among them, cross once; after that only their changes do. */
export type Order =
  | { readonly kind: 'text'; readonly path: string; readonly version: number; readonly text: string }
  | { readonly kind: 'changes'; readonly path: string; readonly version: number; readonly changes: readonly Change[] }
  | { readonly kind: 'remove'; readonly path: string }
  | { readonly kind: 'unreadable'; readonly documents: readonly { readonly path: string; readonly reason: string }[] }
  | { readonly kind: 'dead-links'; readonly paths: readonly string[] | null }
  | { readonly kind: 'history'; readonly history: History }
  | { readonly kind: 'judge'; readonly sequence: number; readonly today: string }

/** A judgement with the versions that it saw, by path. */
export interface Judged {
  readonly judgement: Judgement
  readonly versions: Readonly<Record<string, number>>
}

export type Answer =
  | ({ readonly kind: 'judged'; readonly sequence: number } & Judged)
  | { readonly kind: 'failed'; readonly sequence: number; readonly message: string }
