import type { Finding, Gate, Judgement, Stage } from '#spec'
import { visibleName } from '../../ui/visible-name'
import { splitToFill } from './to-fill'

export interface GateView {
  readonly gate: Gate
  /** The findings that keep the gate closed and that no other gate lists, in the order of the judgement. */
  readonly findings: readonly Finding[]
  /** How many more findings keep it closed, and a gate that lists one of them; null without any. */
  readonly listedElsewhere: { readonly count: number; readonly title: string } | null
  /** The words about the merge that alone keeps the gate closed. */
  readonly merge: string | null
}

export interface GateGroup {
  /** The stage in which a repository stays until these gates pass. */
  readonly stage: Stage
  readonly gates: readonly GateView[]
  readonly passed: number
  /** The stage before this one, while a gate of that one or of an earlier one is left; null otherwise. */
  readonly after: Stage | null
}

/** Id of the gate that an error of any kind closes. */
const anyError = 'no-error'

/** Whether two views are equal, so that the shown one need not be rendered again. */
export function sameView(one: GateView, other: GateView): boolean {
  const { findings } = other
  return (
    one.gate === other.gate &&
    one.listedElsewhere?.count === other.listedElsewhere?.count &&
    one.listedElsewhere?.title === other.listedElsewhere?.title &&
    one.merge === other.merge &&
    one.findings.length === findings.length &&
    one.findings.every((finding, at) => finding === findings[at])
  )
}

/** The gates by stage, in the order of the judgement. A finding that keeps several gates closed is listed at one of them. */
export function gateGroups({ gates, findings, stage }: Pick<Judgement, 'gates' | 'findings' | 'stage'>): readonly GateGroup[] {
  const byId = new Map(findings.map((finding) => [finding.id, finding]))
  const listedAt = new Map<string, string>()
  const byStage = Map.groupBy(gates, (gate) => gate.stage)
  const stages = [...byStage.keys()]
  const present = stages.indexOf(stage)
  const hasPassed = (some: readonly Stage[]) => some.every((one) => byStage.get(one)?.every(({ state }) => state === 'passed'))
  return stages.map((own, index) => {
    const gatesOfStage = byStage.get(own) ?? []
    // The gate about one kind of error lists it, rather than the one that any error closes.
    const order = [...gatesOfStage].sort((a, b) => Number(a.id === anyError) - Number(b.id === anyError))
    const viewsById = new Map(order.map((gate) => [gate.id, viewOf(gate, byId, listedAt)]))
    const views = gatesOfStage.flatMap(({ id }) => viewsById.get(id) ?? [])
    return {
      stage: own,
      gates: views,
      passed: views.filter(({ gate }) => gate.state === 'passed').length,
      after: present >= 0 && index > present && !hasPassed(stages.slice(0, index)) ? (stages[index - 1] ?? null) : null,
    }
  })
}

/** "SPEC.md is in the middle of a merge: 2 places." where merges are all that keeps a gate closed; null otherwise. */
export function mergeWords(blockers: readonly Finding[]): string | null {
  if (blockers.length === 0 || blockers.some(({ check }) => check !== 'no-merge-marker')) return null
  const places = blockers.length === 1 ? '1 place' : `${blockers.length} places`
  const paths = [...new Set(blockers.map(({ place }) => place.path))]
  return `${paths.length === 1 ? `${visibleName(paths[0] ?? '')} is` : `${paths.length} documents are`} in the middle of a merge: ${places}.`
}

/** How many findings, sections to fill and reasons a gate lists. */
export function leftOf({ gate, findings }: GateView): number {
  const { toFill, others } = splitToFill(findings)
  return toFill.length + others.length + (gate.reasons?.length ?? 0)
}

/** "43 to fill", "2 left", "43 to fill, 2 left": blanks are counted one by one, as everywhere, so that the number falls with each. */
export function leftWords(view: GateView): string {
  const blanks = splitToFill(view.findings).toFill.reduce((sum, { count }) => sum + count, 0)
  if (blanks === 0) return `${leftOf(view)} left`
  const others = leftOf(view) - splitToFill(view.findings).toFill.length
  return others === 0 ? `${blanks} to fill` : `${blanks} to fill, ${others} left`
}

function viewOf(gate: Gate, byId: ReadonlyMap<string, Finding>, listedAt: Map<string, string>): GateView {
  const all = gate.blockedBy.flatMap((id) => byId.get(id) ?? [])
  const before = all.filter(({ id }) => listedAt.has(id))
  const findings = all.filter(({ id }) => !listedAt.has(id))
  for (const { id } of findings) listedAt.set(id, gate.title)
  const title = listedAt.get(before[0]?.id ?? '')
  return { gate, findings, listedElsewhere: title === undefined ? null : { count: before.length, title }, merge: mergeWords(all) }
}
