import type { SpecDocument } from './document'

/** Whether the document says more precisely than SPEC what is built: it may define names that SPEC does not list. */
export function isDesignOrFeature({ kind }: SpecDocument): boolean {
  return kind === 'technical-design' || kind === 'feature-spec'
}
