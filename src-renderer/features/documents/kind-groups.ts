import type { DocumentState } from '#bridge'
import type { DocumentKind, KindSummary } from '#spec'

/** From so many documents of one kind on, those in folders are under a heading of their own. */
const most = 8

export type KindEntry =
  | { readonly kind: 'document'; readonly document: DocumentState }
  | { readonly kind: 'group'; readonly key: DocumentKind; readonly title: string; readonly documents: readonly DocumentState[] }

/** The documents in their order, with those of a frequent kind under one heading where the first of them stands. */
export function groupByKind(
  documents: readonly DocumentState[],
  kindOf: (document: DocumentState) => DocumentKind,
  kinds: readonly Pick<KindSummary, 'kind' | 'label'>[],
): readonly KindEntry[] {
  const byKind = Map.groupBy(documents.filter(isInFolder), kindOf)
  return documents.flatMap((document): readonly KindEntry[] => {
    const kind = kindOf(document)
    const own = byKind.get(kind) ?? []
    if (own.length < most || !own.includes(document)) return [{ kind: 'document', document }]
    if (own[0] !== document) return []
    const label = kinds.find((known) => known.kind === kind)?.label
    return label === undefined
      ? own.map((one) => ({ kind: 'document', document: one }))
      : [{ kind: 'group', key: kind, title: titleOf(kind, label), documents: own }]
  })
}

/** The core documents are in the root or in `docs/`, and stay in sight. */
function isInFolder({ path, role }: DocumentState): boolean {
  return role === 'document' && path.replace(/^docs\//i, '').includes('/')
}

/** "Feature specs", "Decision records", "Tasks". */
function titleOf(kind: DocumentKind, label: string): string {
  if (kind === 'decision-log') return 'Decision records'
  const plural = label.endsWith('s') ? label : `${label}s`
  return plural.charAt(0).toUpperCase() + plural.slice(1)
}
