/** What a document is to the contract. `unknown`: the document gets only the checks that fit every document. */
export type DocumentKind =
  | 'constitution'
  | 'technical-spec'
  | 'technical-design'
  | 'feature-spec'
  | 'active-spec'
  | 'decision-log'
  | 'unknown'
