import type { DocumentKind } from '../model/document-kind'
import type { Finding } from '../model/finding'
import { type Gate, type Stage, stages } from '../model/readiness'
import { type GateDefinition, gateDefinitions } from './gate-definitions'

/** Findings of these checks mean that most was not looked for in their document. */
const masks: ReadonlySet<string> = new Set(['no-missing-document', 'no-unreadable-document', 'no-template-left'])

export interface Readiness {
  readonly stage: Stage
  readonly percent: number
  readonly gates: readonly Gate[]
}

type KindOf = (path: string) => DocumentKind | null

/** Holds the findings against the gates. A gate passes only when nothing that could close it went unlooked at. */
export function readiness(findings: readonly Finding[], kindOf: KindOf): Readiness {
  const some = findings.filter(mayClose)
  const gates = gateDefinitions.map((definition) => gateOf(definition, some, kindOf))
  const closed = gates.find((gate) => gate.state !== 'passed')
  const total = gates.reduce((sum, gate) => sum + gate.weight, 0)
  const passed = gates.reduce((sum, gate) => sum + (gate.state === 'passed' ? gate.weight : 0), 0)
  return { stage: closed?.stage ?? (stages.at(-1) as Stage), percent: Math.floor((100 * passed) / total), gates }
}

const looked: ReadonlySet<string> = new Set([...masks, 'no-unknown-history', ...gateDefinitions.flatMap(({ checks }) => checks)])

/** Most findings close no gate; what is left is few, and is held against each. */
function mayClose(finding: Finding): boolean {
  return looked.has(finding.check) || gateDefinitions.some(({ also }) => also?.(finding))
}

function gateOf(definition: GateDefinition, findings: readonly Finding[], kindOf: KindOf): Gate {
  const { id, stage, title, weight, checks } = definition
  const closing = findings.filter(
    (finding) =>
      (checks.includes(finding.check) && isWithin(definition, finding, kindOf)) ||
      definition.also?.(finding) ||
      isMasked(definition, finding, kindOf),
  )
  const unsure = definition.needsHistory ? findings.filter((finding) => finding.check === 'no-unknown-history') : []
  const state = closing.length > 0 ? 'closed' : unsure.length > 0 ? 'unknown' : 'passed'
  return { id, stage, title, state, weight, blockedBy: [...closing, ...unsure].map((finding) => finding.id) }
}

function isWithin({ within }: GateDefinition, { place }: Finding, kindOf: KindOf): boolean {
  const kind = kindOf(place.path)
  return within === undefined || (kind !== null && within.includes(kind))
}

function isMasked(definition: GateDefinition, { check, severity, place }: Finding, kindOf: KindOf): boolean {
  // Only an error of theirs: one record of many that is still a template hides nothing of the log.
  if (!masks.has(check) || severity !== 'error') return false
  const kind = kindOf(place.path)
  return kind !== null && definition.needs.includes(kind)
}
