import type { DocumentKind } from '../model/document-kind'

/** The name of a document in a sentence: that of its kind for CONSTITUTION, SPEC and ACTIVE_SPEC, the path for others. */
export function documentName({ kind, path }: { readonly kind: DocumentKind; readonly path: string }): string {
  if (kind === 'constitution') return 'CONSTITUTION'
  if (kind === 'technical-spec') return 'SPEC'
  return kind === 'active-spec' ? 'ACTIVE_SPEC' : path
}
