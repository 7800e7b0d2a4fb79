/** The kind of a document. `unknown`: only the checks for every document apply. */
export type DocumentKind =
  | 'constitution'
  | 'technical-spec'
  | 'technical-design'
  | 'feature-spec'
  | 'active-spec'
  | 'decision-log'
  | 'unknown'
