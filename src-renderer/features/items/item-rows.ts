import type { Finding, Gate, OpenItem, OpenItemKind, Stage } from '#spec'
import { rowKeys } from '../../ui/row-keys'
import { itemKinds } from './item-kinds'

/** An open item with what the judgement says of it. */
export interface ItemRow {
  readonly key: string
  readonly item: OpenItem
  /** ISO date by which it is due; null without one. A day that is still to come can only be that. */
  readonly due: string | null
  /** ISO date since which it is open, as far as its text gives one. */
  readonly since: string | null
  readonly isOverdue: boolean
  /** The stage that is not reached while it is open; null when it keeps none. */
  readonly blocks: Stage | null
  /** The finding about it, which can be waived; null without one. */
  readonly finding: Finding | null
}

export interface ItemJudgement {
  readonly items: readonly OpenItem[]
  readonly findings: readonly Finding[]
  readonly gates: readonly Gate[]
}

const next: Readonly<Record<Stage, Stage | null>> = { INIT: 'DRAFT', DRAFT: 'ACCEPT', ACCEPT: 'GO', GO: null }
const kindOrder = Object.keys(itemKinds) as readonly OpenItemKind[]

/** The open items: overdue ones first, then those that keep a stage back, then by the day on which they are due. */
export function itemRows({ items, findings, gates }: ItemJudgement, today: string): readonly ItemRow[] {
  const keys = rowKeys(items, ({ place, kind, text }) => `${place.path} ${kind} ${text}`)
  const byPlace = new Map(findings.map((finding) => [placeOf(finding), finding]))
  const stages = new Map(gates.toReversed().flatMap(({ blockedBy, stage }) => blockedBy.map((id) => [id, next[stage]] as const)))
  const rows = items.map((item, index): ItemRow => {
    const own = byPlace.get(placeOf(item))
    const finding = own !== undefined && own.place.range.to === item.place.range.to ? own : null
    const due = item.due ?? (item.date !== null && item.date >= today ? item.date : null)
    return {
      key: keys[index] as string,
      item,
      due,
      since: due === null ? item.date : null,
      isOverdue: due !== null && due < today,
      blocks: finding === null ? null : (stages.get(finding.id) ?? null),
      finding,
    }
  })
  return rows
    .map((row, at) => ({ row, at }))
    .sort((a, b) => compare(a.row, b.row) || a.at - b.at)
    .map(({ row }) => row)
}

function compare(one: ItemRow, other: ItemRow): number {
  return (
    Number(other.isOverdue) - Number(one.isOverdue) ||
    Number(other.blocks !== null) - Number(one.blocks !== null) ||
    (one.due ?? '9999').localeCompare(other.due ?? '9999') ||
    kindOrder.indexOf(one.item.kind) - kindOrder.indexOf(other.item.kind)
  )
}

function placeOf({ place: { path, range } }: Pick<OpenItem, 'place'>): string {
  return `${path} ${range.from}`
}

/** What a filter is matched against. */
export function searchedText({ item: { kind, text, owner, place } }: ItemRow): string {
  return `${itemKinds[kind].word} ${text} ${owner ?? ''} ${place.path}`
}
