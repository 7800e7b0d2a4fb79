import type { Judgement } from '../engine/judgement'
import { sectionAt } from '../markdown/parser/sections'
import type { DocumentTree } from '../markdown/sections/tree'
import type { ContractRow } from '../model/contract'
import type { Gate } from '../model/readiness'

/** One entry of the Context Pack. */
export interface ContextEntry {
  readonly subject: 'stage' | 'gates' | 'contract' | 'questions' | 'decisions' | 'findings'
  readonly label: string
  /** Follows the label on its line. */
  readonly value: string
  /** Listed below it. */
  readonly lines: readonly string[]
}

const mostDecisions = 5
const mostListed = 20
const longestLine = 300

/** What the judgement says that a model should know before it writes the document at `path`. */
export function contextEntries(judgement: Judgement, path: string, tree: DocumentTree): readonly ContextEntry[] {
  return [
    { subject: 'stage', label: 'Stage', value: `${judgement.stage}, ${judgement.percent} %`, lines: [] },
    gatesLeft(judgement),
    ...contract(judgement.contract),
    listed('questions', 'Open questions', openQuestions(judgement)),
    listed('decisions', 'Last decisions', lastDecisions(judgement)),
    listed('findings', 'Findings in this document', findingsOf(judgement, path, tree)),
  ]
}

function gatesLeft({ gates, stage, findings }: Judgement): ContextEntry {
  const left = gates.filter((gate) => gate.state !== 'passed')
  const now = left.filter((gate) => gate.stage === stage)
  const messages = new Map(findings.map(({ id, message }) => [id, message]))
  const why = (gate: Gate): string => {
    const reasons = [...gate.blockedBy.flatMap((id) => messages.get(id) ?? []), ...(gate.reasons ?? []).map(({ sentence }) => sentence)]
    const more = reasons.length > 1 ? ` And ${reasons.length - 1} more.` : ''
    return reasons[0] === undefined ? gate.title : `${gate.title}: ${reasons[0]}${more}`
  }
  const value = left.length === 0 ? 'none' : `${now.length} to leave ${stage}${now.length < left.length ? `, ${left.length} in all` : ''}`
  return { subject: 'gates', label: 'Gates left', value, lines: now.map((gate) => oneLine(why(gate))) }
}

/** Nothing where no document has a contract. */
function contract(rows: readonly ContractRow[]): readonly ContextEntry[] {
  const path = rows.find(({ field }) => field.place !== null)?.field.place?.path
  if (path === undefined) return []
  return [
    {
      subject: 'contract',
      label: `Contract (${path})`,
      value: '',
      lines: rows.map(({ field }) => oneLine(`${field.label}: ${contractValue(field)}`)),
    },
  ]
}

function contractValue({ state, value, options }: ContractRow['field']): string {
  if (state === 'set') return value
  if (state === 'menu') return `not chosen yet (${options.join(', ')})`
  return state === 'duplicate' ? `${value}, and another value elsewhere` : 'not set yet'
}

function openQuestions({ items }: Judgement): readonly string[] {
  return items
    .filter(({ kind }) => kind === 'openQuestion')
    .map(({ text, owner, date, place }) => {
      const notes = [place.path, ...(owner === null ? [] : [`owner ${owner}`]), ...(date === null ? [] : [`until ${date}`])]
      return `${text} (${notes.join(', ')})`
    })
}

/** Newest first; a log is read from top to bottom, so among equal dates the last entry is the newest. */
function lastDecisions({ decisions }: Judgement): readonly string[] {
  return decisions
    .filter(({ real }) => real)
    .map((decision, index) => ({ decision, index }))
    .sort((a, b) => (a.decision.date === b.decision.date ? b.index - a.index : a.decision.date < b.decision.date ? 1 : -1))
    .slice(0, mostDecisions)
    .map(
      ({ decision: { id, date, title, rawStatus } }) =>
        [...[id, date].filter((part) => part !== ''), title].join(', ') + (rawStatus === '' ? '' : ` (${rawStatus})`),
    )
}

function findingsOf({ findings }: Judgement, path: string, tree: DocumentTree): readonly string[] {
  return findings
    .filter(({ place, severity }) => place.path === path && severity !== 'info')
    .map(({ place, message }) => {
      const title = tree.sections[sectionAt(tree, place.range.from)]?.title ?? ''
      return title === '' ? message : `${title}: ${message}`
    })
}

function listed(subject: ContextEntry['subject'], label: string, all: readonly string[]): ContextEntry {
  const rest = all.length - mostListed
  const lines = all.slice(0, mostListed).map(oneLine)
  return { subject, label, value: all.length === 0 ? 'none' : '', lines: rest > 0 ? [...lines, `and ${rest} more`] : lines }
}

/** A text of a document must not break the list that it is quoted in. */
function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > longestLine ? `${line.slice(0, longestLine - 1).trimEnd()}…` : line
}
