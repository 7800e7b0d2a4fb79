import type { Place } from '#spec'
import type { StoredJudgement } from './stored-judgement'

export type Cell = string | number | null
export type Row = readonly Cell[]

/** Tables of the last judgement. Columns in the schema's order; the first `keys` of them are the primary key. */
export const tables = {
  readiness: { keys: 1 },
  documents: { keys: 1 },
  sections: { keys: 2 },
  conventions: { keys: 2 },
  features: { keys: 1 },
  requirements: { keys: 2 },
  contract_fields: { keys: 1 },
  facts: { keys: 2 },
  items: { keys: 2 },
  decisions: { keys: 2 },
  findings: { keys: 2 },
  conflicts: { keys: 1 },
  gates: { keys: 1 },
  gate_findings: { keys: 2 },
} as const

export type TableName = keyof typeof tables
export const tableNames = Object.keys(tables) as readonly TableName[]

/** A judgement as rows. Pure. */
export function rowsOf({ judgement, head, hashes }: StoredJudgement): Readonly<Record<TableName, readonly Row[]>> {
  const { documents, gates, findings } = judgement
  return {
    readiness: [[1, judgement.stage, judgement.percent, head, judgement.next.sentence]],
    documents: documents.map((document) => [
      document.path,
      document.kind,
      document.title,
      toFlag(document.isTemplate),
      document.openItems.todo,
      document.openItems.openQuestion,
      document.openItems.assumption,
      document.openItems.risk,
      document.openItems.decision,
      document.placeholders.length,
      document.checklist.done,
      document.checklist.open,
      JSON.stringify(document.metadata),
      hashes[document.path] ?? '',
    ]),
    sections: documents.flatMap(({ path, sections }) =>
      sections.map(({ title, level, place }, position) => [path, position, title, level, place.line]),
    ),
    conventions: judgement.conventions.map(({ id, root, documents: count }) => [id, root, count]),
    features: judgement.features.map((feature, position) => [
      feature.path,
      position,
      feature.id,
      feature.convention,
      feature.title,
      feature.status,
      feature.stage,
      feature.percent,
      feature.tasks.done,
      feature.tasks.open,
      toFlag(feature.isActive),
      toFlag(feature.isArchived),
      feature.next.sentence,
    ]),
    requirements: withPositions(judgement.requirements).map(([requirement, position]) => [
      requirement.place.path,
      position,
      requirement.id,
      requirement.feature,
      requirement.title,
      requirement.scenarios,
      requirement.delta,
      requirement.place.line,
    ]),
    contract_fields: contractRows(judgement.contract),
    facts: withPositions(judgement.facts).map(([fact, position]) => [
      fact.place.path,
      position,
      fact.subject,
      fact.comparison,
      fact.value,
      fact.unit,
      fact.modality,
      fact.place.line,
      fact.place.column,
    ]),
    items: withPositions(judgement.items).map(([item, position]) => [
      item.place.path,
      position,
      item.kind,
      item.text,
      item.owner,
      item.date,
      toFlag(item.blocking),
      item.place.line,
      item.place.column,
    ]),
    decisions: withPositions(judgement.decisions).map(([decision, position]) => [
      decision.place.path,
      position,
      decision.id,
      decision.date,
      decision.title,
      decision.type,
      decision.status,
      decision.rawStatus,
      decision.supersedes.join(', '),
      decision.supersededBy.join(', '),
      toFlag(decision.real),
      decision.text,
      decision.place.line,
    ]),
    findings: findingRows(findings),
    conflicts: judgement.conflicts.map(({ subject, winner, loser }, position) => [
      position,
      subject,
      winner.place.path,
      winner.place.line,
      winner.value,
      loser.place.path,
      loser.place.line,
      loser.value,
    ]),
    gates: gates.map((gate, position) => [gate.id, position, gate.stage, gate.title, gate.state, gate.weight]),
    gate_findings: gates.flatMap(({ id, blockedBy }) => [...new Set(blockedBy)].map((finding) => [id, finding])),
  }
}

function contractRows(contract: StoredJudgement['judgement']['contract']): readonly Row[] {
  const seen = new Set<string>()
  return contract.flatMap(({ field, active, agreement }, position) => {
    if (seen.has(field.name)) return []
    seen.add(field.name)
    const place = [field.place?.path ?? null, field.place?.line ?? null]
    const other = [active?.value ?? null, active?.place.path ?? null, active?.place.line ?? null]
    const options = field.options.join(' | ')
    return [[field.name, position, field.label, field.state, field.value, options, ...place, ...other, agreement, toFlag(field.custom)]]
  })
}

function findingRows(findings: StoredJudgement['judgement']['findings']): readonly Row[] {
  const seen = new Map<string, number>()
  return findings.map(({ id, check, severity, message, place, related, fixes }) => {
    const occurrence = seen.get(id) ?? 0
    seen.set(id, occurrence + 1)
    const position = [place.path, place.line, place.column, place.endLine, place.endColumn]
    return [id, occurrence, check, severity, message, ...position, toFlag(fixes.length > 0), related.map(formatPlace).join(', ')]
  })
}

/** Each item with its position within its own document. */
function withPositions<Thing extends { readonly place: Place }>(things: readonly Thing[]): readonly (readonly [Thing, number])[] {
  const next = new Map<string, number>()
  return things.map((thing) => {
    const position = next.get(thing.place.path) ?? 0
    next.set(thing.place.path, position + 1)
    return [thing, position]
  })
}

function formatPlace({ path, line }: Place): string {
  return `${path}:${line}`
}

function toFlag(value: boolean): number {
  return value ? 1 : 0
}
