import type { DocumentKind } from '../model/document-kind'

/** What a document is called in a sentence: those of the contract by the name that everybody uses, the others by their path. */
export function documentName({ kind, path }: { readonly kind: DocumentKind; readonly path: string }): string {
  if (kind === 'constitution') return 'CONSTITUTION'
  if (kind === 'technical-spec') return 'SPEC'
  return kind === 'active-spec' ? 'ACTIVE_SPEC' : path
}
