import type { Decision, DocumentKind, SpecChange } from '#spec'
import { draftSubject, labelOf, oneLine, type SubjectInput } from './commit-subject'

export interface DraftInput {
  /** Changes of SPEC against HEAD. */
  readonly changes: readonly SpecChange[]
  /** Decisions of the log that HEAD does not have. */
  readonly decisions: readonly Pick<Decision, 'id' | 'title'>[]
  /** Fields of ACTIVE_SPEC that were changed to the value of SPEC. */
  readonly followed?: SubjectInput['followed']
  /** How many open questions fewer the documents have. */
  readonly answeredCount?: number
  readonly documents: readonly DraftDocument[]
  /** Text of commit.template; null without one. */
  readonly template: string | null
}

export interface DraftDocument {
  readonly path: string
  readonly kind: DocumentKind
  readonly status: 'added' | 'modified' | 'deleted'
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
  const blocks = [
    list('Contract:', changes.filter(({ kind }) => kind === 'contract').map(contractLine)),
    list(
      'Specification:',
      changes.filter(({ kind }) => kind === 'value-changed' || kind === 'item-added' || kind === 'item-removed').map(itemLine),
    ),
    list('Sections:', changes.filter(({ kind }) => kind.startsWith('section-')).map(sectionLine)),
    list('Decisions:', decisions.map(decisionLine)),
    list(
      'Documents:',
      input.documents.map(({ path, status }) => `${path} (${status})`),
    ),
    templateText(input.template),
  ]
  return {
    subject: draftSubject({
      changes,
      decisions,
      followed: hasKind('active-spec') ? (input.followed ?? []) : [],
      answeredCount: input.answeredCount ?? 0,
      documents: input.documents,
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
