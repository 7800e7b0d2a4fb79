import { isRecordPath } from '../kinds/decision-log/index'
import type { CheckCatalogue } from '../model/check-catalogue'
import { configurationPath } from '../model/configuration-path'
import type { DocumentKind } from '../model/document-kind'
import { type Finding, isAtLeast } from '../model/finding'
import { type Gate, type Stage, stages } from '../model/readiness'
import { type GateDefinition, gateDefinitions } from './gate-definitions'

export interface Readiness {
  readonly stage: Stage
  readonly percent: number
  readonly gates: readonly Gate[]
}

type KindOf = (path: string) => DocumentKind | null
type BlockingChecks = CheckCatalogue['blockingChecks']

/** Computes the gates from the findings. A gate passes only if every check that could close it was able to run. */
export function readiness(findings: readonly Finding[], kindOf: KindOf, { blockingChecks }: CheckCatalogue): Readiness {
  const relevant = findings.filter((finding) => blockingChecks.has(finding.check) || canClose(finding))
  const gates = gateDefinitions.map((definition) => gateOf(definition, relevant, kindOf, blockingChecks))
  const closed = gates.find((gate) => gate.state !== 'passed')
  const total = gates.reduce((sum, gate) => sum + gate.weight, 0)
  const passed = gates.reduce((sum, gate) => sum + (gate.state === 'passed' ? gate.weight : 0), 0)
  return { stage: closed?.stage ?? (stages.at(-1) as Stage), percent: Math.floor((100 * passed) / total), gates }
}

const gatedChecks: ReadonlySet<string> = new Set(gateDefinitions.flatMap(({ checks }) => checks))

/** Filters the findings first, because most of them close no gate. */
function canClose(finding: Finding): boolean {
  return gatedChecks.has(finding.check) || gateDefinitions.some((definition) => isSevere(definition, finding))
}

function gateOf(definition: GateDefinition, findings: readonly Finding[], kindOf: KindOf, blockingChecks: BlockingChecks): Gate {
  const { id, stage, title, weight, checks } = definition
  const closing = findings.filter(
    (finding) =>
      !isOneUnreadableRecord(definition, finding, blockingChecks) &&
      ((checks.includes(finding.check) && isWithin(definition, finding, kindOf)) ||
        (isSevere(definition, finding) && isWithin(definition.severe, finding, kindOf)) ||
        blocksNeededDocument(definition, finding, kindOf, blockingChecks)),
  )
  const unknown = definition.needsHistory ? findings.filter((finding) => blockingChecks.get(finding.check) === 'history') : []
  const state = closing.length > 0 ? 'closed' : unknown.length > 0 ? 'unknown' : 'passed'
  return { id, stage, title, state, weight, blockedBy: [...closing, ...unknown].map((finding) => finding.id) }
}

/** That one record of a folder cannot be read leaves the log as a whole there, and no template. */
function isOneUnreadableRecord({ stage }: GateDefinition, { check, place }: Finding, checks: BlockingChecks): boolean {
  return stage === 'INIT' && checks.get(check) === 'document' && isRecordPath(place.path)
}

/** Whether a condition counts in the document of a finding. A configuration in error leaves the kind of every document in doubt. */
function isWithin(condition: { readonly within?: readonly DocumentKind[] } | undefined, { place }: Finding, kindOf: KindOf): boolean {
  const within = condition?.within
  const kind = kindOf(place.path)
  return within === undefined || place.path === configurationPath || (kind !== null && within.includes(kind))
}

function isSevere({ severe }: GateDefinition, { check, severity }: Finding): boolean {
  return severe !== undefined && isAtLeast(severity, severe.least) && (severe.checks === 'any' || severe.checks.includes(check))
}

/**
 * One that is missing always blocks; else only an error does: one record that is still a template does not block the log. With an
 * unfinished merge it is known that the document exists and is no template.
 */
function blocksNeededDocument(
  { needs, stage }: GateDefinition,
  { check, severity, place }: Finding,
  kindOf: KindOf,
  checks: BlockingChecks,
): boolean {
  const blocks = checks.get(check)
  if (blocks === undefined || blocks === 'history' || (blocks === 'merged-text' && stage === 'INIT')) return false
  if (blocks !== 'missing-document' && severity !== 'error') return false
  const kind = kindOf(place.path)
  return kind !== null && needs.includes(kind)
}
