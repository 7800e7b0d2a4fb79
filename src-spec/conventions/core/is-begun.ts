import type { DocumentKind } from '../../model/document-kind'

/**
 * Whether a repository works with our own trio: it has a SPEC or an ACTIVE_SPEC. A decision log alone is at home in any
 * repository.
 */
export function isCoreBegun(kinds: readonly (DocumentKind | null)[]): boolean {
  return kinds.some((kind) => kind === 'technical-spec' || kind === 'active-spec')
}
