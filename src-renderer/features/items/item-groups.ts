import type { OpenItem, OpenItemKind } from '#spec'

export interface ItemGroup {
  readonly kind: OpenItemKind
  readonly label: string
  /** Blocking items first, then in document order. */
  readonly items: readonly OpenItem[]
}

const labels: Readonly<Record<OpenItemKind, string>> = {
  openQuestion: 'Open questions',
  todo: 'To-dos',
  decision: 'Decisions to take',
  risk: 'Risks',
  assumption: 'Assumptions',
}

const order: readonly OpenItemKind[] = ['openQuestion', 'todo', 'decision', 'risk', 'assumption']

/** The open items by kind, blocking kinds first; kinds without items are left out. */
export function itemGroups(items: readonly OpenItem[]): readonly ItemGroup[] {
  return order.flatMap((kind) => {
    const own = items.filter((item) => item.kind === kind)
    if (own.length === 0) return []
    const first = kind === 'openQuestion' ? [...own].sort((a, b) => Number(b.blocking) - Number(a.blocking)) : own
    return [{ kind, label: labels[kind], items: first }]
  })
}
