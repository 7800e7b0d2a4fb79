import type { Finding, Gate, Judgement, Stage } from '#spec'

export interface GateView {
  readonly gate: Gate
  /** The findings that keep the gate closed, in the order of the judgement. */
  readonly findings: readonly Finding[]
}

export interface GateGroup {
  /** The stage in which a repository stays until these gates pass. */
  readonly stage: Stage
  readonly gates: readonly GateView[]
  readonly passed: number
}

/** Whether two views are equal, so that the shown one need not be rendered again. */
export function sameView(one: GateView, other: GateView): boolean {
  const { findings } = other
  return one.gate === other.gate && one.findings.length === findings.length && one.findings.every((finding, at) => finding === findings[at])
}

/** The gates by stage, in the order of the judgement, each with the findings that keep it closed. */
export function gateGroups({ gates, findings }: Pick<Judgement, 'gates' | 'findings'>): readonly GateGroup[] {
  const byId = new Map(findings.map((finding) => [finding.id, finding]))
  const byStage = new Map<Stage, GateView[]>()
  for (const gate of gates) {
    const view = { gate, findings: gate.blockedBy.flatMap((id) => byId.get(id) ?? []) }
    const views = byStage.get(gate.stage)
    if (views) views.push(view)
    else byStage.set(gate.stage, [view])
  }
  return [...byStage].map(([stage, views]) => ({
    stage,
    gates: views,
    passed: views.filter(({ gate }) => gate.state === 'passed').length,
  }))
}
