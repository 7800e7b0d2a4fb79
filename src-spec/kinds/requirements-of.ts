import type { Requirement } from '../model/requirement'
import type { SpecDocument } from './document'

/** What a document requires of the system; none for kinds that hold no requirements. */
export function requirementsOf(document: SpecDocument): readonly Requirement[] {
  return hasRequirements(document) ? document.requirements : []
}

function hasRequirements(document: SpecDocument): document is SpecDocument & { readonly requirements: readonly Requirement[] } {
  return 'requirements' in document
}
