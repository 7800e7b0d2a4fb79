import type { DocumentKind, Judgement } from '#spec'

/** Evidence and guidance, which are not held against other documents. */
const unbound: ReadonlySet<DocumentKind> = new Set<DocumentKind>(['decision-log', 'unknown'])

/** What is said where no conflict is listed: agreement only where there were texts to compare. */
export function noConflictWords({ documents }: Pick<Judgement, 'documents'>): string {
  const binding = documents.filter(({ kind }) => !unbound.has(kind))
  const filled = binding.filter(({ isTemplate }) => !isTemplate)
  if (filled.length > 1) return 'The documents agree with each other.'
  return binding.length > 1 && filled.length === 0
    ? 'Nothing is filled in yet, so there is nothing to compare.'
    : 'There is nothing to compare yet.'
}
