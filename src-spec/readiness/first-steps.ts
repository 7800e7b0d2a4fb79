import { kindDefinition } from '../kinds/index'
import type { ContractField, ContractFieldName, ContractRow } from '../model/contract'
import type { DocumentKind } from '../model/document-kind'
import type { Finding } from '../model/finding'
import type { HydrationPlan } from '../model/hydration'
import type { Gate, NextAction } from '../model/readiness'
import { isSectionToFill } from './next-action'

export interface FirstStepsInput {
  readonly gates: readonly Gate[]
  readonly findings: readonly Finding[]
  readonly contract: readonly ContractRow[]
  readonly hydration: HydrationPlan | null
  /** Of the documents, by path. */
  readonly kinds: ReadonlyMap<string, DocumentKind>
  /** Paths of documents that are still templates. */
  readonly templates: ReadonlySet<string>
}

/**
 * The next action while templates are being filled: the contract of SPEC in its order, then what ACTIVE_SPEC takes over from it, then
 * the first decision, then the other blanks, those of SPEC first; with every gate passed, the blanks of sections that are not required.
 * Null where something else blocks the first closed gate, or nothing is left.
 */
export function firstSteps({ gates, findings, contract, hydration, kinds, templates }: FirstStepsInput): NextAction | null {
  const gate = gates.find(({ state }) => state !== 'passed')
  if (!gate) return fillOptionalBlank(findings, kinds)
  const byId = new Map(findings.map((finding) => [finding.id, finding]))
  const blockers = gate.blockedBy.flatMap((id) => byId.get(id) ?? [])
  if ((gate.stage !== 'INIT' && gate.stage !== 'DRAFT') || blockers.length === 0) return null
  if (!blockers.every(({ toFill, place }) => toFill || templates.has(place.path))) {
    return gate.stage === 'DRAFT' && hydration?.isDue ? hydrate(hydration) : null
  }
  const open = contract.filter(({ field }) => field.state !== 'set').sort((a, b) => offsetOf(a) - offsetOf(b))
  const [first] = open
  if (first && [...kinds.values()].includes('technical-spec')) return chooseField(first.field, open.length, findings)
  if (hydration?.isDue) return hydrate(hydration)
  const log = blockers.find(({ place }) => kinds.get(place.path) === 'decision-log')
  if (log && gate.stage === 'INIT') {
    const sentence = 'Record the first decision: what was chosen, and why.'
    return { sentence, button: 'Record a decision…', kind: 'decide', finding: log.id, remaining: 1 }
  }
  return fillBlank(blockers, findings, kinds)
}

/** In the order of the text, like the blanks. */
function offsetOf({ field }: ContractRow): number {
  return field.place?.range.from ?? Number.POSITIVE_INFINITY
}

const choices: Readonly<Record<ContractFieldName, string>> = {
  database: 'a database',
  auth: 'an auth scheme',
  'api-style': 'an API style',
  runtime: 'a runtime',
  'error-format': 'an error format',
  logging: 'a log format',
  testing: 'a test tool',
}

function chooseField({ name, label, place, state }: ContractField, remaining: number, findings: readonly Finding[]): NextAction | null {
  if (!place) return null
  const what = Object.hasOwn(choices, name) ? choices[name as ContractFieldName] : label
  const finding = findings.find((one) => one.place.path === place.path && one.place.range.from === place.range.from && one.toFill)
  const sentence = `Choose ${what} in ${place.path}.`
  const kind = finding ? 'show-finding' : 'show-place'
  return { sentence, button: state === 'menu' ? 'Choose…' : 'Fill in', kind, finding: finding?.id ?? null, place, remaining }
}

function hydrate({ path, fields }: HydrationPlan): NextAction {
  const count = fields.filter(({ differs }) => differs === null).length
  const sentence = `Write the contract of SPEC into ${path}: ${count === 1 ? '1 value is' : `${count} values are`} missing there.`
  return { sentence, button: 'Hydrate…', kind: 'hydrate', finding: null, remaining: 1 }
}

/** The first blank of the documents that block the gate, SPEC before ACTIVE_SPEC. */
function fillBlank(blockers: readonly Finding[], findings: readonly Finding[], kinds: FirstStepsInput['kinds']): NextAction | null {
  const open = inDocumentOrder(blockers.filter(isSectionToFill), kinds)
  const [first] = open
  if (!first?.toFill) return null
  const { section } = first.toFill
  const count = first.toFill.count || countBlanks(findings, first.place.path, section)
  const where = section === '' ? first.place.path : `“${section}” in ${first.place.path}`
  const sentence = `Fill in ${where}${count === 0 ? '.' : `: ${count === 1 ? '1 blank is' : `${count} blanks are`} left.`}`
  return { sentence, button: 'Fill in', kind: 'fill', finding: first.id, place: first.place, remaining: open.length }
}

/** The blanks of a section that is required: they are counted by other findings. */
function countBlanks(findings: readonly Finding[], path: string, section: string): number {
  return findings.reduce((sum, { place, toFill }) => sum + (place.path === path && toFill?.section === section ? toFill.count : 0), 0)
}

/** The blanks that block no gate: GO is reached, and they are still work to do. */
function fillOptionalBlank(findings: readonly Finding[], kinds: FirstStepsInput['kinds']): NextAction | null {
  const counted = inDocumentOrder(
    findings.filter(({ toFill }) => (toFill?.count ?? 0) > 0),
    kinds,
  )
  const [first] = counted
  if (!first) return null
  const count = counted.reduce((sum, { toFill }) => sum + (toFill?.count ?? 0), 0)
  const sentence = count === 1 ? 'GO. 1 blank is left in an optional place.' : `GO. ${count} blanks are left in optional places.`
  return { sentence, button: 'Fill in', kind: 'fill', finding: first.id, place: first.place, remaining: counted.length }
}

/** By the order of the kinds of their documents, then by place. */
function inDocumentOrder(findings: readonly Finding[], kinds: FirstStepsInput['kinds']): readonly Finding[] {
  const rank = ({ place }: Finding) => {
    const kind = kinds.get(place.path)
    return kind === undefined ? Number.POSITIVE_INFINITY : kindDefinition(kind).order
  }
  return [...findings].sort(
    (a, b) => rank(a) - rank(b) || a.place.path.localeCompare(b.place.path) || a.place.range.from - b.place.range.from,
  )
}
