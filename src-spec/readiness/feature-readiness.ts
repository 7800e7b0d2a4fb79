import { committed } from '../conventions/common-gates'
import type { FeatureGate, FeatureInput, FindingFilter } from '../conventions/feature-gate'
import { featureGates } from '../conventions/gates'
import { kindOfPath } from '../conventions/index'
import type { DocumentKind } from '../model/document-kind'
import { type Finding, isAtLeast } from '../model/finding'
import { type Blocker, type Gate, type NextAction, type Stage, stages } from '../model/readiness'
import { startOf } from '../text/place'
import { visibleName } from '../text/visible-name'

export interface FeatureReadiness {
  readonly stage: Stage
  /** 0 to 100: weight of passed gates over the weight of those that apply. */
  readonly percent: number
  readonly gates: readonly Gate[]
  readonly next: NextAction
}

interface JudgedGate {
  readonly gate: Gate
  readonly blockers: readonly Blocker[]
}

/** The gates of a feature by its convention. A feature whose last gates are closed is accepted, and not done. */
export function featureReadiness(feature: FeatureInput): FeatureReadiness {
  const kinds = new Map(feature.documents.map(({ path, kind }) => [path, kind]))
  const kindOf = (path: string): DocumentKind | null => kinds.get(path) ?? kindOfPath(path)
  const judged = featureGates[feature.convention].flatMap((definition) => judgeGate(definition, feature, kindOf))
  const gates = judged.map(({ gate }) => gate)
  const total = gates.reduce((sum, { weight }) => sum + weight, 0)
  const passed = gates.reduce((sum, { weight, state }) => sum + (state === 'passed' ? weight : 0), 0)
  const closed = judged.find(({ gate }) => gate.state !== 'passed')
  return {
    stage: closed ? stageOf(closed.gate) : (stages.at(-1) as Stage),
    percent: total === 0 ? 0 : Math.floor((100 * passed) / total),
    gates,
    next: nextOf(feature, closed),
  }
}

/** Nothing is in the last stage before its own gates pass. */
function stageOf({ stage }: Gate): Stage {
  return stage === 'GO' ? 'ACCEPT' : stage
}

function judgeGate(definition: FeatureGate, feature: FeatureInput, kindOf: (path: string) => DocumentKind | null): readonly JudgedGate[] {
  const { id, stage, title, weight, findings, blockers } = definition
  const others = blockers ? blockers(feature) : []
  if (others === null) return []
  const closing = findings ? feature.findings.filter((finding) => counts(findings, finding, feature, kindOf)) : []
  const all = [...closing.map(ofFinding), ...(others === 'unknown' ? [] : others.map(withVisibleNames))]
  const state = all.length > 0 ? 'closed' : others === 'unknown' ? 'unknown' : 'passed'
  const reasons = all.filter(({ finding }) => finding === null)
  const blockedBy = all.flatMap(({ finding }) => finding ?? [])
  return [{ gate: { id, stage, title, state, weight, blockedBy, ...(reasons.length > 0 ? { reasons } : {}) }, blockers: all }]
}

function counts(
  { checks, least, within, marks }: FindingFilter,
  { check, severity, place }: Finding,
  { documents }: FeatureInput,
  kindOf: (path: string) => DocumentKind | null,
): boolean {
  if (checks !== 'any' && !checks.includes(check)) return false
  if (least && !isAtLeast(severity, least)) return false
  const kind = kindOf(place.path)
  if (within && (kind === null || !within.includes(kind))) return false
  if (!marks) return true
  const text = documents.find(({ path }) => path === place.path)?.text ?? ''
  return marks(text.slice(place.range.from, place.range.to))
}

function withVisibleNames(blocker: Blocker): Blocker {
  return { ...blocker, sentence: visibleName(blocker.sentence) }
}

function ofFinding({ id, message, place }: Finding): Blocker {
  return { sentence: message, place, finding: id }
}

function nextOf({ id, path, documents }: FeatureInput, closed: JudgedGate | undefined): NextAction {
  const [first] = closed?.blockers ?? []
  if (!closed) return { sentence: `${visibleName(id)} is done.`, button: '', kind: 'nothing', finding: null, remaining: 0 }
  if (!first) {
    const place = documents[0]?.path ?? path
    return {
      sentence: `${closed.gate.title}: unknown, because git could not be read.`,
      button: 'Show',
      kind: 'show-place',
      finding: null,
      remaining: 0,
      place: startOf(place),
    }
  }
  const remaining = closed.blockers.length
  if (closed.gate.id === committed.id)
    return { sentence: first.sentence, button: 'Review and commit…', kind: 'commit', finding: first.finding, place: first.place, remaining }
  if (first.finding !== null) return { sentence: first.sentence, button: 'Show', kind: 'show-finding', finding: first.finding, remaining }
  return { sentence: first.sentence, button: 'Show', kind: 'show-place', finding: null, place: first.place, remaining }
}
