import { type ContractRow, contractLabels, type Gate, type Judgement, type OpenItem, type Place } from '#spec'
import type { ReportBlock, ReportText } from './report-block'

const mostReasons = 3
const states = { passed: '✓ Passed', closed: '✕ Open', unknown: '? Unknown' } as const satisfies Record<Gate['state'], string>

/** The gates in their order, each with what keeps it closed. */
export function gateBlocks({ gates, findings }: Judgement): readonly ReportBlock[] {
  const messages = new Map(findings.map(({ id, message }) => [id, message]))
  const why = ({ blockedBy, reasons = [], state }: Gate): string => {
    if (state === 'passed') return ''
    const all = [...blockedBy.flatMap((id) => messages.get(id) ?? []), ...reasons.map(({ sentence }) => sentence)]
    const more = all.length - mostReasons
    return [...all.slice(0, mostReasons), ...(more > 0 ? [`And ${more} more.`] : [])].join(' ')
  }
  const rows = gates.map((gate) => [gate.stage, gate.title, states[gate.state], why(gate)])
  const passed = gates.filter(({ state }) => state === 'passed').length
  return table(`Gates: ${passed} of ${gates.length} passed`, ['To leave', 'Gate', 'State', 'Why'], rows)
}

export function conflictBlocks({ conflicts }: Judgement): readonly ReportBlock[] {
  const rows = conflicts.map(({ subject, winner, loser }) => [
    contractLabels[subject as keyof typeof contractLabels] ?? subject,
    winner.value,
    at(winner.place),
    loser.value,
    at(loser.place),
  ])
  return table(`Conflicts (${rows.length})`, ['Subject', 'Wins', 'In', 'Contradicts', 'In'], rows)
}

const agreements: Readonly<Record<ContractRow['agreement'], string>> = {
  same: 'agree',
  differs: 'differ',
  'not-understood': 'differ, not understood',
  'only-spec': 'only in SPEC',
  'only-active': 'only in ACTIVE_SPEC',
  neither: 'in neither',
}

/** Nothing where no document has a contract. */
export function contractBlocks({ contract }: Judgement): readonly ReportBlock[] {
  if (contract.every(({ field, active }) => field.place === null && active === null)) return []
  const rows = contract.map(({ field, active, agreement }) => [
    field.label,
    contractValue(field),
    active?.value ?? '–',
    agreements[agreement],
  ])
  return table('Contract', ['Field', 'SPEC', 'ACTIVE_SPEC', ''], rows)
}

function contractValue({ state, value, options }: ContractRow['field']): string {
  if (state === 'set') return value
  if (state === 'menu') return `not chosen: ${options.join(', ')}`
  return state === 'duplicate' ? `${value}, and another value` : state === 'missing' ? 'missing' : 'to fill'
}

const itemWords = { todo: 'To do', assumption: 'Assumption', decision: 'Decision', risk: 'Risk', openQuestion: 'Open question' } as const

/** By owner, in the order of the documents; those without an owner come last. */
export function itemBlocks({ items }: Judgement): readonly ReportBlock[] {
  if (items.length === 0) return []
  const owners = [...byOwner(items)].sort(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1))
  const rowOf = ({ kind, text, date, blocking, place }: OpenItem): readonly ReportText[] => [
    `${itemWords[kind]}${kind === 'openQuestion' && !blocking ? ', not blocking' : ''}`,
    text,
    date ?? '–',
    at(place),
  ]
  return [
    { kind: 'heading', level: 2, text: `Open items (${items.length})` },
    ...owners.flatMap(([owner, own]): readonly ReportBlock[] => [
      { kind: 'heading', level: 3, text: owner === '' ? 'Without an owner' : owner },
      { kind: 'table', header: ['Kind', 'What', 'Due', 'In'], rows: own.map(rowOf) },
    ]),
  ]
}

function byOwner(items: readonly OpenItem[]): ReadonlyMap<string, readonly OpenItem[]> {
  const groups = new Map<string, OpenItem[]>()
  for (const item of items) {
    const group = groups.get(item.owner ?? '')
    if (group) group.push(item)
    else groups.set(item.owner ?? '', [item])
  }
  return groups
}

const severityWords = { error: '✕ Error', warning: '! Warning', info: 'i Note' } as const

export function findingBlocks({ findings }: Judgement): readonly ReportBlock[] {
  const rows = findings.map(({ severity, message, place, check }) => [severityWords[severity], message, at(place), { code: check }])
  return table(`Findings (${rows.length})`, ['Severity', 'What', 'In', 'Check'], rows)
}

export function waivedBlocks({ waived }: Judgement): readonly ReportBlock[] {
  return table(
    `Waived findings (${waived.length})`,
    ['What', 'Reason', 'In'],
    waived.map(({ finding, reason }) => [finding.message, reason, at(finding.place)]),
  )
}

export function featureBlocks({ features }: Judgement): readonly ReportBlock[] {
  const rows = features
    .filter(({ isArchived }) => !isArchived)
    .map(({ title, path, status, stage, percent, tasks, isActive }) => [
      isActive ? `${title} (worked on now)` : title,
      { code: path },
      status === '' ? '–' : status,
      `${stage}, ${percent} %`,
      `${tasks.done} of ${tasks.done + tasks.open}`,
    ])
  return table(`Features (${rows.length})`, ['Feature', 'In', 'Status', 'Stage', 'Tasks done'], rows)
}

export function decisionBlocks({ decisions }: Judgement): readonly ReportBlock[] {
  const rows = decisions
    .filter(({ real }) => real)
    .map(({ id, date, title, rawStatus, status, place }) => [
      id,
      date,
      title,
      rawStatus || (status === 'unknown' ? '–' : status),
      at(place),
    ])
  return table(`Decisions (${rows.length})`, ['Id', 'Date', 'Decision', 'Status', 'In'], rows)
}

/** Nothing without rows. */
function table(title: string, header: readonly string[], rows: readonly (readonly ReportText[])[]): readonly ReportBlock[] {
  if (rows.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: title },
    { kind: 'table', header, rows },
  ]
}

function at({ path, line }: Place): ReportText {
  return { code: `${path}:${line}` }
}
