import { type Decision, type DocumentKind, documentKinds, type SpecChange } from '#spec'

export interface SubjectInput {
  readonly changes: readonly SpecChange[]
  readonly decisions: readonly Pick<Decision, 'id' | 'title'>[]
  /** Fields of ACTIVE_SPEC that were changed to the value of SPEC. */
  readonly followed: readonly { readonly label: string; readonly value: string }[]
  /** How many open questions fewer the documents have. */
  readonly answeredCount: number
  readonly documents: readonly { readonly path: string; readonly kind: DocumentKind; readonly status: 'added' | 'modified' | 'deleted' }[]
}

const maxLength = 72

/** `docs(feature)`, by kind; `docs` for a kind without a scope of its own. */
const typesByKind: ReadonlyMap<DocumentKind, string> = new Map(
  documentKinds.map(({ kind, commitScope }) => [kind, commitScope === null ? 'docs' : `docs(${commitScope})`]),
)

/**
 * The most specific subject that fits: contract before values and items, these before sections, then decisions, then what ACTIVE_SPEC
 * follows and which questions are answered, then files.
 */
export function draftSubject({ changes, decisions, followed, answeredCount, documents }: SubjectInput): string {
  const contract = changes.filter(({ kind }) => kind === 'contract')
  const items = changes.filter(({ kind }) => kind === 'value-changed' || kind === 'item-added' || kind === 'item-removed')
  const sections = changes.filter(({ kind }) => kind === 'section-added' || kind === 'section-removed')
  // A new SPEC adds every field and section at once, so its subject names the document.
  const isNewSpec = documents.some(({ kind, status }) => kind === 'technical-spec' && status !== 'modified')
  if (contract.length > 0 && !isNewSpec) return chooseFitting(contractSubjects(contract))
  if (items.length > 0 && !isNewSpec) return chooseFitting(itemSubjects(items))
  if (sections.length > 0 && !isNewSpec) return chooseFitting(sectionSubjects(sections))
  if (decisions.length > 0 && documents.every(({ kind }) => kind === 'decision-log')) return chooseFitting(decisionSubjects(decisions))
  const isUpdate = documents.every(({ status }) => status === 'modified')
  if (followed.length > 0 && isUpdate) return chooseFitting(followSubjects(followed))
  if (answeredCount > 0 && isUpdate) return chooseFitting([`${typeOf(documents)}: answer ${count(answeredCount, 'question')}`])
  return chooseFitting(documentSubjects(documents))
}

function followSubjects(followed: SubjectInput['followed']): readonly string[] {
  const fields = followed.map(({ label, value }) => `${labelOf(label)} ${oneLine(value)}`).join(', ')
  const labels = enumerate(followed.map(({ label }) => labelOf(label)))
  return [fields, labels, count(followed.length, 'field')].map((what) => `docs(spec): follow SPEC: ${what}`)
}

/** `docs(feature)` when all documents are of one kind. */
function typeOf(documents: SubjectInput['documents']): string {
  const known = new Set(documents.map(({ kind }) => typesByKind.get(kind) ?? 'docs'))
  const [type = 'docs'] = known.size === 1 ? known : []
  return type
}

/** Values, endpoints, entities and rules outside the contract. */
function itemSubjects(changes: readonly SpecChange[]): readonly string[] {
  const suffix = decisionSuffixOf(changes)
  const phrases = [changes.map(itemPhrase).join(', '), `change ${count(changes.length, 'statement')}`]
  return [...phrases.map((phrase) => `docs(spec): ${phrase}${suffix}`), ...phrases.map((phrase) => `docs(spec): ${phrase}`)]
}

function itemPhrase(change: SpecChange): string {
  if (change.before !== '' || change.after !== '') return contractPhrase(change)
  const verb = change.kind === 'item-added' ? 'add' : change.kind === 'item-removed' ? 'remove' : 'change'
  return `${verb} ${labelOf(change.subject)}`
}

function decisionSuffixOf(changes: readonly SpecChange[]): string {
  const ids = [...new Set(changes.flatMap(({ decidedBy }) => decidedBy))]
  return ids.length === 0 ? '' : ` (${ids.join(', ')})`
}

function contractSubjects(changes: readonly SpecChange[]): readonly string[] {
  const decisionSuffix = decisionSuffixOf(changes)
  const labels = changes.map(({ subject }) => labelOf(subject))
  const whole = changes.map(contractPhrase).join(', ')
  const named = `change ${enumerate(labels)}`
  const counted = `change ${changes.length} contract fields`
  const phrases = [whole, named, ...(changes.length === 1 ? [] : [counted])]
  return [...phrases.map((phrase) => `docs(spec): ${phrase}${decisionSuffix}`), ...phrases.map((phrase) => `docs(spec): ${phrase}`)]
}

function contractPhrase({ subject, before, after }: SpecChange): string {
  const label = labelOf(subject)
  if (before === '') return `set ${label} to ${oneLine(after)}`
  if (after === '') return `remove ${label} ${oneLine(before)}`
  return `${label} ${oneLine(before)} → ${oneLine(after)}`
}

function sectionSubjects(changes: readonly SpecChange[]): readonly string[] {
  const titles = (kind: SpecChange['kind']) =>
    changes.filter((change) => change.kind === kind).map(({ subject }) => `"${oneLine(subject)}"`)
  const phrase = (verb: string, all: readonly string[], isShort: boolean) =>
    all.length === 0 ? [] : [`${verb} ${isShort ? count(all.length, 'section') : enumerate(all)}`]
  const phrases = (short: boolean) => [
    ...phrase('add', titles('section-added'), short),
    ...phrase('remove', titles('section-removed'), short),
  ]
  return [`docs(spec): ${phrases(false).join(', ')}`, `docs(spec): ${phrases(true).join(', ')}`]
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

function documentSubjects(documents: SubjectInput['documents']): readonly string[] {
  const statuses = new Set(documents.map(({ status }) => status))
  const verb = statuses.size > 1 || statuses.has('modified') ? 'update' : statuses.has('added') ? 'add' : 'remove'
  const type = typeOf(documents)
  const names = documents.map(({ path }) => path.slice(path.lastIndexOf('/') + 1))
  return [`${type}: ${verb} ${enumerate(names)}`, `${type}: ${verb} ${count(documents.length, 'document')}`]
}

/** The label inside a sentence: "Database" becomes "database", "API style" keeps its capitals. */
export function labelOf(subject: string): string {
  const label = oneLine(subject)
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function enumerate(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

/** The first that fits, else the last one cut at its end. */
function chooseFitting(candidates: readonly string[]): string {
  const fits = candidates.find((candidate) => [...candidate].length <= maxLength)
  return (
    fits ??
    `${[...(candidates.at(-1) ?? '')]
      .slice(0, maxLength - 1)
      .join('')
      .trimEnd()}…`
  )
}
