import type { DocumentSummary, Judgement, Place } from '#spec'
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

/** Rows of one table that are made from the same things: while these are the same objects, the rows are the same. */
export interface RowGroup {
  readonly table: TableName
  /** Which one of the table. */
  readonly name: string
  readonly madeFrom: readonly unknown[]
  readonly rows: () => readonly Row[]
}

/** A judgement as rows, those of documents and sections by document, so that an edit makes rows of one. Pure. */
export function rowGroupsOf({ judgement, head, hashes }: StoredJudgement): readonly RowGroup[] {
  const { stage, percent, next } = judgement
  const group = (table: TableName, madeFrom: readonly unknown[], rows: () => readonly Row[], name = ''): RowGroup => ({
    table,
    name,
    madeFrom,
    rows,
  })
  return [
    group('readiness', [stage, percent, head, next.sentence], () => [[1, stage, percent, head, next.sentence]]),
    ...judgement.documents.flatMap((document) => {
      const hash = hashes.get(document.path) ?? ''
      return [
        group('documents', [document, hash], () => [documentRow(document, hash)], document.path),
        group('sections', [document], () => sectionRows(document), document.path),
      ]
    }),
    group('conventions', [judgement.conventions], () => conventionRows(judgement.conventions)),
    group('features', [judgement.features], () => featureRows(judgement.features)),
    group('requirements', [judgement.requirements], () => requirementRows(judgement.requirements)),
    group('contract_fields', [judgement.contract], () => contractRows(judgement.contract)),
    group('facts', [judgement.facts], () => factRows(judgement.facts)),
    group('items', [judgement.items], () => itemRows(judgement.items)),
    group('decisions', [judgement.decisions], () => decisionRows(judgement.decisions)),
    group('findings', [judgement.findings], () => findingRows(judgement.findings)),
    group('conflicts', [judgement.conflicts], () => conflictRows(judgement.conflicts)),
    group('gates', [judgement.gates], () => gateRows(judgement.gates)),
    group('gate_findings', [judgement.gates], () => gateFindingRows(judgement.gates)),
  ]
}

/** The name of the group that a row is in. */
export function groupOf(table: TableName, row: Row): string {
  return table === 'documents' || table === 'sections' ? String(row[0]) : ''
}

/** All rows by table. */
export function rowsOf(stored: StoredJudgement): Readonly<Record<TableName, readonly Row[]>> {
  const groups = rowGroupsOf(stored)
  const of = (name: TableName) => groups.filter(({ table }) => table === name).flatMap(({ rows }) => rows())
  return Object.fromEntries(tableNames.map((name) => [name, of(name)])) as unknown as Readonly<Record<TableName, readonly Row[]>>
}

function documentRow(document: DocumentSummary, hash: string): Row {
  return [
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
    hash,
  ]
}

function sectionRows({ path, sections }: DocumentSummary): readonly Row[] {
  return sections.map(({ title, level, place }, position) => [path, position, title, level, place.line])
}

function conventionRows(conventions: Judgement['conventions']): readonly Row[] {
  return conventions.map(({ id, root, documents: count }) => [id, root, count])
}

function featureRows(features: Judgement['features']): readonly Row[] {
  return features.map((feature, position) => [
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
  ])
}

function requirementRows(requirements: Judgement['requirements']): readonly Row[] {
  return withPositions(requirements).map(([requirement, position]) => [
    requirement.place.path,
    position,
    requirement.id,
    requirement.feature,
    requirement.title,
    requirement.scenarios,
    requirement.delta,
    requirement.place.line,
  ])
}

function factRows(facts: Judgement['facts']): readonly Row[] {
  return withPositions(facts).map(([fact, position]) => [
    fact.place.path,
    position,
    fact.subject,
    fact.comparison,
    fact.value,
    fact.unit,
    fact.modality,
    fact.place.line,
    fact.place.column,
  ])
}

function itemRows(items: Judgement['items']): readonly Row[] {
  return withPositions(items).map(([item, position]) => [
    item.place.path,
    position,
    item.kind,
    item.text,
    item.owner,
    item.date,
    toFlag(item.blocking),
    item.place.line,
    item.place.column,
  ])
}

function decisionRows(decisions: Judgement['decisions']): readonly Row[] {
  return withPositions(decisions).map(([decision, position]) => [
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
  ])
}

function conflictRows(conflicts: Judgement['conflicts']): readonly Row[] {
  return conflicts.map(({ subject, winner, loser }, position) => [
    position,
    subject,
    winner.place.path,
    winner.place.line,
    winner.value,
    loser.place.path,
    loser.place.line,
    loser.value,
  ])
}

function gateRows(gates: Judgement['gates']): readonly Row[] {
  return gates.map((gate, position) => [gate.id, position, gate.stage, gate.title, gate.state, gate.weight])
}

function gateFindingRows(gates: Judgement['gates']): readonly Row[] {
  return gates.flatMap(({ id, blockedBy }) => [...new Set(blockedBy)].map((finding) => [id, finding]))
}

function contractRows(contract: Judgement['contract']): readonly Row[] {
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

function findingRows(findings: Judgement['findings']): readonly Row[] {
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
