import type { Waiver } from '../configuration/configuration'
import { configuredKindOf } from '../configuration/configured-kind'
import type { Judgement } from '../engine/judgement'
import { readConfiguration } from '../engine/read-configuration'
import { readDocument } from '../engine/read-document'
import { decisionIds } from '../kinds/decision-log/index'
import { logsOf } from '../kinds/decision-log/logs'
import type { Decision } from '../kinds/decision-log/model'
import type { SpecDocument } from '../kinds/document'
import { readDocumentTree } from '../markdown/sections/read-document-tree'
import type { SpecChange } from '../model/change'
import type { DocumentKind } from '../model/document-kind'
import type { DocumentText, Workspace } from '../model/workspace'
import { contractRows } from '../readiness/contract-rows'
import { readWaivers } from '../waivers/read-waivers'

/** The content of a commit of the present documents, for its message. */
export interface CommitContents {
  readonly changes: readonly SpecChange[]
  /** Decisions that are not in the logs at HEAD. */
  readonly decisions: readonly Pick<Decision, 'id' | 'title'>[]
  /** Decisions of the logs at HEAD whose status means something else now. */
  readonly statusChanges: readonly Pick<Decision, 'id' | 'title' | 'status'>[]
  /** Ids of checks, one for each waiver more than at HEAD. */
  readonly waivedChecks: readonly string[]
  /** Fields of ACTIVE_SPEC that were changed to the value of SPEC. */
  readonly followed: readonly { readonly label: string; readonly value: string }[]
  /** How many open questions fewer the documents have. */
  readonly answeredCount: number
  /** By path, from the judgement, since the kind may depend on the text. */
  readonly kinds: Readonly<Record<string, DocumentKind>>
}

export function commitContents(workspace: Workspace, judgement: Judgement): CommitContents {
  const changed = changedTexts(workspace, judgement)
  return {
    changes: judgement.changes,
    decisions: newDecisions(workspace, judgement.decisions).map(({ id, title }) => ({ id, title })),
    statusChanges: statusChanges(changed, judgement),
    waivedChecks: waivedChecks(workspace, changed),
    followed: followedFields(workspace, judgement),
    answeredCount: answeredCount(changed, judgement),
    kinds: Object.fromEntries(judgement.documents.map(({ path, kind }) => [path, kind])),
  }
}

/** A document whose text is another one at HEAD. */
interface ChangedText {
  readonly text: DocumentText
  readonly before: SpecDocument
}

function changedTexts({ history, documents }: Workspace, judgement: Judgement): readonly ChangedText[] {
  if (history.kind === 'unknown') return []
  const kinds = new Map(judgement.documents.map(({ path, kind }) => [path, kind]))
  return documents.flatMap((document) => {
    const { path } = document
    const [text, kind] = [history.head[path], kinds.get(path)]
    if (text === undefined || text === document.text || kind === undefined) return []
    return [{ text: document, before: readDocument({ path, text }, kind) }]
  })
}

function statusChanges(changed: readonly ChangedText[], { decisions }: Judgement): CommitContents['statusChanges'] {
  const keyOf = ({ id, place }: Decision) => `${place.path}\n${id}`
  const logs = logsOf(changed.map(({ before }) => before))
  const before = new Map(logs.flatMap(({ log }) => log.decisions).map((decision) => [keyOf(decision), decision.status]))
  return decisions.flatMap((decision) => {
    const { id, title, status } = decision
    const old = id === '' ? undefined : before.get(keyOf(decision))
    return old === undefined || old === status || status === 'unknown' ? [] : [{ id, title, status }]
  })
}

/** Waivers in documents of which HEAD has no other text, as new ones, do not count: such a commit is about the document. */
function waivedChecks({ configuration, history }: Workspace, changed: readonly ChangedText[]): readonly string[] {
  const committed = history.kind === 'known' && configuration !== null ? (history.head[configuration.path] ?? null) : null
  return [
    ...added(readConfiguration(committed).waivers, readConfiguration(configuration?.text ?? null).waivers),
    ...changed.flatMap(({ text: { path, text }, before: { outline } }) =>
      added(readWaivers(path, outline), readWaivers(path, readDocumentTree(text, outline))),
    ),
  ]
}

/** The checks of the waivers that are more than before, in their order. */
function added(before: readonly Waiver[], now: readonly Waiver[]): readonly string[] {
  const left = before.map(({ check }) => check)
  return now.flatMap(({ check }) => {
    const at = left.indexOf(check)
    if (at < 0) return [check]
    left.splice(at, 1)
    return []
  })
}

/** Compares by id, or by title in a log without ids. */
function newDecisions({ configuration, history }: Workspace, decisions: readonly Decision[]): readonly Decision[] {
  if (history.kind === 'unknown') return []
  const read = readConfiguration(configuration?.text ?? null)
  const logs = Object.entries(history.head).filter(([path]) => configuredKindOf(read, path) === 'decision-log')
  const known = new Set(logs.flatMap(([path, text]) => decisionIds(text, path)))
  return decisions.filter(({ id, title }) => (id === '' ? !logs.some(([, text]) => text.includes(title)) : !known.has(id)))
}

function followedFields({ history }: Workspace, { contract }: Judgement): CommitContents['followed'] {
  const path = contract.find(({ active }) => active !== null)?.active?.place.path
  const text = history.kind === 'known' && path !== undefined ? history.head[path] : undefined
  if (path === undefined || text === undefined) return []
  const before = contractRows(
    contract.map(({ field }) => field),
    readDocument({ path, text }, 'active-spec').facts,
  )
  return contract.flatMap(({ field: { label }, active, agreement }, index) => {
    const old = before[index]
    if (active === null || agreement !== 'same' || old === undefined || old.agreement === 'same') return []
    return [{ label, value: active.value }]
  })
}

/** Questions of the documents that HEAD has too: a question that came is held against one that went. */
function answeredCount(changed: readonly ChangedText[], { items }: Judgement): number {
  const counts = changed.map(({ before }) => {
    const isQuestion = (item: { readonly kind: string }) => item.kind === 'openQuestion'
    return before.items.filter(isQuestion).length - items.filter((item) => isQuestion(item) && item.place.path === before.path).length
  })
  return Math.max(
    0,
    counts.reduce((sum, count) => sum + count, 0),
  )
}
