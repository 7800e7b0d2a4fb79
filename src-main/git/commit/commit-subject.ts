import { type CommitContents, type Decision, type DecisionStatus, type DocumentKind, documentKinds } from '#spec'
import { contractSubjects, followSubjects, itemSubjects, sectionSubjects } from './change-subjects'
import { chooseFitting, count, enumerate, oneLine } from './subject-words'

export interface SubjectInput extends Omit<CommitContents, 'kinds'> {
  readonly documents: readonly { readonly path: string; readonly kind: DocumentKind; readonly status: 'added' | 'modified' | 'deleted' }[]
}

/** `docs(feature)`, by kind; `docs` for a kind without a scope of its own. */
const typesByKind: ReadonlyMap<DocumentKind, string> = new Map(
  documentKinds.map(({ kind, commitScope }) => [kind, commitScope === null ? 'docs' : `docs(${commitScope})`]),
)

/**
 * The most specific subject that fits: contract before values and items, these before sections, then decisions and their status, then
 * what ACTIVE_SPEC follows, which questions are answered and which findings are waived, then files.
 */
export function draftSubject(input: SubjectInput): string {
  const { changes, decisions, statusChanges, waivedChecks, followed, answeredCount, documents } = input
  const contract = changes.filter(({ kind }) => kind === 'contract')
  const items = changes.filter(({ kind }) => kind === 'value-changed' || kind === 'item-added' || kind === 'item-removed')
  const sections = changes.filter(({ kind }) => kind === 'section-added' || kind === 'section-removed')
  // A new SPEC adds every field and section at once, so its subject names the document.
  const isNewSpec = documents.some(({ kind, status }) => kind === 'technical-spec' && status !== 'modified')
  if (contract.length > 0 && !isNewSpec) return chooseFitting(contractSubjects(contract))
  if (items.length > 0 && !isNewSpec) return chooseFitting(itemSubjects(items))
  if (sections.length > 0 && !isNewSpec) return chooseFitting(sectionSubjects(sections))
  const isLog = documents.every(({ kind }) => kind === 'decision-log')
  if (decisions.length > 0 && isLog) return chooseFitting(decisionSubjects(decisions))
  if (statusChanges.length > 0 && isLog) return chooseFitting(statusSubjects(statusChanges))
  const isUpdate = documents.every(({ status }) => status === 'modified')
  if (followed.length > 0 && isUpdate) return chooseFitting(followSubjects(followed))
  if (answeredCount > 0 && isUpdate) return chooseFitting([`${typeOf(documents)}: answer ${count(answeredCount, 'question')}`])
  if (waivedChecks.length > 0 && isUpdate) return chooseFitting(waiverSubjects(typeOf(documents), waivedChecks))
  return chooseFitting(documentSubjects(documents))
}

/** `docs(feature)` when all documents are of one kind. */
function typeOf(documents: SubjectInput['documents']): string {
  const known = new Set(documents.map(({ kind }) => typesByKind.get(kind) ?? 'docs'))
  const [type = 'docs'] = known.size === 1 ? known : []
  return type
}

function decisionSubjects(decisions: readonly Pick<Decision, 'id' | 'title'>[]): readonly string[] {
  const ids = decisions.map(({ id }) => id).filter((id) => id !== '')
  const only = decisions.length === 1 ? decisions[0] : undefined
  return [
    ...(only === undefined ? [] : [`docs(decisions): record ${[only.id, oneLine(only.title)].filter((part) => part !== '').join(': ')}`]),
    ...(ids.length === decisions.length ? [`docs(decisions): record ${enumerate(ids)}`] : []),
    `docs(decisions): record ${count(decisions.length, 'decision')}`,
  ]
}

const statusVerbs: Readonly<Record<DecisionStatus, string>> = {
  proposed: 'reopen',
  active: 'accept',
  superseded: 'supersede',
  rejected: 'reject',
  reverted: 'revert',
  unknown: 'change',
}

function statusSubjects(changes: SubjectInput['statusChanges']): readonly string[] {
  const [first, ...others] = changes
  const idsByVerb = Map.groupBy(changes, ({ status }) => statusVerbs[status])
  const phrases = [...idsByVerb].map(([verb, decisions]) => `${verb} ${enumerate(decisions.map(({ id }) => id))}`)
  const whole = first !== undefined && others.length === 0 ? [`${statusVerbs[first.status]} ${first.id}: ${oneLine(first.title)}`] : []
  const counted = `change the status of ${count(changes.length, 'decision')}`
  return [...whole, phrases.join(', '), counted].map((what) => `docs(decisions): ${what}`)
}

function waiverSubjects(type: string, checks: readonly string[]): readonly string[] {
  return [`${type}: waive ${enumerate([...new Set(checks)])}`, `${type}: waive ${count(checks.length, 'finding')}`]
}

function documentSubjects(documents: SubjectInput['documents']): readonly string[] {
  const statuses = new Set(documents.map(({ status }) => status))
  const verb = statuses.size > 1 || statuses.has('modified') ? 'update' : statuses.has('added') ? 'add' : 'remove'
  const type = typeOf(documents)
  const names = documents.map(({ path }) => path.slice(path.lastIndexOf('/') + 1))
  return [`${type}: ${verb} ${enumerate(names)}`, `${type}: ${verb} ${count(documents.length, 'document')}`]
}
