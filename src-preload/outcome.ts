/** The result of an operation that may fail, as a value: IPC keeps only the message of a thrown error. */
export type Outcome<Value = null> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Problem }

export interface Problem {
  /** Stable code for programs. */
  readonly code:
    | 'cancelled'
    | 'not-a-folder'
    | 'not-found'
    | 'no-repository'
    | 'newer-on-disk'
    | 'read-only'
    /** The document is a link; `message` explains what saving will do. */
    | 'needs-link-consent'
    | 'stale'
    | 'nothing-to-commit'
    | 'git-refused'
    | 'invalid'
    | 'failed'
  /** A sentence that says what to do next. */
  readonly message: string
  /** Output of a hook or of git, when there is any. */
  readonly detail?: string
}
