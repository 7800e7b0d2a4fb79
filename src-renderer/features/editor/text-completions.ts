import type { ShownJudgement } from '#bridge'
import type { DefinedIds } from './defined-ids'
import { beginsEntry } from './id-matches'
import { documentTargets, headingAnchors, type TextCompletion, targetPath } from './link-completions'
import { usualStatuses } from './status-words'

export interface CompletedText {
  /** Columns of the text that a completion replaces begin here. */
  readonly from: number
  readonly completions: readonly TextCompletion[]
}

export interface CompletionInput {
  /** The line up to the cursor. */
  readonly before: string
  readonly path: string
  readonly judgement: ShownJudgement
  readonly ids: DefinedIds
}

const tokens = ['TODO: ', 'OPEN QUESTION: ', 'ASSUMPTION: ', 'RISK: ', 'DECISION: '] as const
const maxCompletions = 100

/** What the text before the cursor begins beyond doubt: a link, an id or a status. Null where it may be anything. */
export function completeTyped(input: CompletionInput): CompletedText | null {
  return completeLink(input) ?? completeStatus(input) ?? completeId(input)
}

/** What can stand at the cursor, for a user who asks. */
export function completeAsked(input: CompletionInput): CompletedText | null {
  const begun = completeLink(input) ?? completeStatus(input)
  if (begun !== null) return begun
  const { before, path, ids } = input
  const word = /[\p{L}\p{N}_][\p{L}\p{N}_-]*$/u.exec(before)?.[0] ?? ''
  const all = [...contractKeys(input), ...tokens.map((label) => ({ label, detail: '' })), ...idsBeginning(ids, word, path)]
  const fitting = all.filter(({ label }) => label.toLowerCase().startsWith(word.toLowerCase()))
  return fitting.length === 0 ? null : { from: before.length - word.length, completions: fitting.slice(0, maxCompletions) }
}

/** Within `[text](…`: paths of documents, and headings after `#`. */
function completeLink({ before, path, judgement: { documents } }: CompletionInput): CompletedText | null {
  const target = /\]\(([^()\s<>]*)$/.exec(before)?.[1]
  if (target === undefined || /^\w+:/.test(target)) return null
  const hash = target.indexOf('#')
  if (hash < 0) return { from: before.length - target.length, completions: documentTargets(documents, path) }
  const document = documents.find((summary) => summary.path === targetPath(path, target.slice(0, hash)))
  return document === undefined ? null : { from: before.length - target.length + hash + 1, completions: headingAnchors(document) }
}

/** After `**Status**: `, in a table or in front matter: statuses that documents of the kind have. */
function completeStatus({ before, path, judgement: { documents, decisions } }: CompletionInput): CompletedText | null {
  const written = /(?:\*\*status:?\*\*\s{0,3}[:|]?\s{1,3}|^status:\s{1,3}|^\|\s{0,3}status\s{0,3}\|\s{1,3})([^|*]{0,40})$/i.exec(
    before,
  )?.[1]
  const kind = documents.find((summary) => summary.path === path)?.kind
  if (written === undefined || kind === undefined) return null
  const used =
    kind === 'decision-log'
      ? decisions.map(({ rawStatus }) => rawStatus)
      : documents.filter((other) => other.kind === kind).map(({ metadata }) => metadata.Status ?? '')
  const statuses = [...new Set([...used, ...(usualStatuses[kind] ?? [])])].filter(
    (status) => status !== '' && status.length <= 40 && status !== written && status.toLowerCase().startsWith(written.toLowerCase()),
  )
  return statuses.length === 0
    ? null
    : { from: before.length - written.length, completions: statuses.map((label) => ({ label, detail: '' })) }
}

/** After the beginning of an id, such as `D-0`; not where a new entry gets its own id. */
function completeId({ before, path, ids }: CompletionInput): CompletedText | null {
  const begun = /(?<![\p{L}\p{N}_./-])\p{L}[\p{L}\p{N}]{0,20}-\d[\p{L}\p{N}-]{0,20}$/u.exec(before)?.[0]
  if (begun === undefined || beginsEntry(before.slice(0, -begun.length))) return null
  const completions = idsBeginning(ids, begun, path).filter(({ label }) => label !== begun)
  return completions.length === 0 ? null : { from: before.length - begun.length, completions: completions.slice(0, maxCompletions) }
}

function idsBeginning(ids: DefinedIds, start: string, path: string): readonly TextCompletion[] {
  return ids.beginningWith(start, path).map(({ id, title }) => ({ label: id, detail: title === id ? '' : title }))
}

/** At the start of a list item of SPEC or ACTIVE_SPEC. */
function contractKeys({ before, path, judgement: { documents, contract } }: CompletionInput): readonly TextCompletion[] {
  const kind = documents.find((summary) => summary.path === path)?.kind
  if ((kind !== 'technical-spec' && kind !== 'active-spec') || !/^\s*[-*]\s+[\p{L}\s/-]*$/u.test(before)) return []
  return contract.map(({ field }) => ({ label: `${field.label}: `, detail: field.value }))
}
