import type { DocumentKind } from '#spec'

/** Usual statuses of a document by its kind, beside those that the repository uses. */
export const usualStatuses: Readonly<Partial<Record<DocumentKind, readonly string[]>>> = {
  'technical-spec': ['Draft', 'In Review', 'Approved'],
  'active-spec': ['Draft', 'Active', 'Done'],
  'feature-spec': ['Draft', 'In Review', 'Approved', 'Building', 'Done'],
  'technical-design': ['Draft', 'In Review', 'Approved', 'Superseded'],
  'decision-log': ['Proposed', 'Accepted', 'Superseded', 'Rejected'],
}
