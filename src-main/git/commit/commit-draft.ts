import type { Decision, DocumentKind, SpecChange } from '#spec'
import { draftSubject, type SubjectInput } from './commit-subject'
import { labelOf, oneLine } from './subject-words'

export interface DraftInput extends SubjectInput {
  /** Text of commit.template; null without one. */
  readonly template: string | null
}

export interface CommitMessage {
  /** Conventional Commits; at most 72 characters. */
  readonly subject: string
  readonly body: string
}

/** The message lists the changes of the contract and their decisions, for the documents in the commit. Pure. */
export function draftCommitMessage(input: DraftInput): CommitMessage {
  const hasKind = (kind: DocumentKind) => input.documents.some((document) => document.kind === kind)
  const changes = hasKind('technical-spec') ? input.changes : []
  const decisions = hasKind('decision-log') ? input.decisions : []
  const statusChanges = hasKind('decision-log') ? input.statusChanges : []
  const blocks = [
    list('Contract:', changes.filter(({ kind }) => kind === 'contract').map(contractLine)),
    list(
      'Specification:',
      changes.filter(({ kind }) => kind === 'value-changed' || kind === 'item-added' || kind === 'item-removed').map(itemLine),
    ),
    list('Sections:', changes.filter(({ kind }) => kind.startsWith('section-')).map(sectionLine)),
    list('Decisions:', [...decisions.map(decisionLine), ...statusChanges.map(statusLine)]),
    list(
      'Documents:',
      input.documents.map(({ path, status }) => `${path} (${status})`),
    ),
    templateText(input.template),
  ]
  return {
    subject: draftSubject({
      ...input,
      changes,
      decisions,
      statusChanges,
      followed: hasKind('active-spec') ? input.followed : [],
    }),
    body: blocks.filter((block) => block !== '').join('\n\n'),
  }
}

function list(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [title, ...lines.map((line) => `- ${line}`)].join('\n')
}

/** A value as a field of the contract; an item, or several, by name. */
function itemLine(change: SpecChange): string {
  if (change.before !== '' || change.after !== '') return contractLine(change)
  const verb = change.kind === 'item-added' ? 'added' : change.kind === 'item-removed' ? 'removed' : 'changed'
  return `${labelOf(change.subject)} (${verb})${decisionsOf(change)}`
}

function decisionsOf({ decidedBy }: SpecChange): string {
  return decidedBy.length === 0 ? '' : `, decided by ${decidedBy.join(', ')}`
}

function contractLine(change: SpecChange): string {
  const label = labelOf(change.subject)
  const decided = decisionsOf(change)
  const [before, after] = [oneLine(change.before), oneLine(change.after)]
  if (before === '') return `${label}: ${after} (new)${decided}`
  if (after === '') return `${label}: ${before} (removed)${decided}`
  return `${label}: ${before} → ${after}${decided}`
}

function sectionLine(change: SpecChange): string {
  const verb = change.kind === 'section-added' ? 'added' : change.kind === 'section-removed' ? 'removed' : 'changed'
  return `${oneLine(change.subject)} (${verb})${decisionsOf(change)}`
}

function decisionLine({ id, title }: Pick<Decision, 'id' | 'title'>): string {
  return [id, oneLine(title)].filter((part) => part !== '').join(': ')
}

function statusLine(decision: SubjectInput['statusChanges'][number]): string {
  return `${decisionLine(decision)} (${decision.status})`
}

/** The template without its comment lines, which git would strip too. */
function templateText(template: string | null): string {
  if (template === null) return ''
  const lines = template.replace(/\r\n?/g, '\n').split('\n')
  return lines
    .filter((line) => !line.startsWith('#'))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
