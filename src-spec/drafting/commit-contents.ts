import { configuredKindOf } from '../configuration/configured-kind'
import type { Judgement } from '../engine/judgement'
import { readConfiguration } from '../engine/read-configuration'
import { readDocument } from '../engine/read-document'
import { decisionIds } from '../kinds/decision-log/index'
import type { Decision } from '../kinds/decision-log/model'
import type { SpecChange } from '../model/change'
import type { DocumentKind } from '../model/document-kind'
import type { Workspace } from '../model/workspace'
import { contractRows } from '../readiness/contract-rows'

/** The content of a commit of the present documents, for its message. */
export interface CommitContents {
  readonly changes: readonly SpecChange[]
  /** Decisions that are not in the logs at HEAD. */
  readonly decisions: readonly Pick<Decision, 'id' | 'title'>[]
  /** Fields of ACTIVE_SPEC that were changed to the value of SPEC. */
  readonly followed: readonly { readonly label: string; readonly value: string }[]
  /** How many open questions fewer the documents have. */
  readonly answeredCount: number
  /** By path, from the judgement, since the kind may depend on the text. */
  readonly kinds: Readonly<Record<string, DocumentKind>>
}

export function commitContents(workspace: Workspace, judgement: Judgement): CommitContents {
  return {
    changes: judgement.changes,
    decisions: newDecisions(workspace, judgement.decisions).map(({ id, title }) => ({ id, title })),
    followed: followedFields(workspace, judgement),
    answeredCount: answeredCount(workspace, judgement),
    kinds: Object.fromEntries(judgement.documents.map(({ path, kind }) => [path, kind])),
  }
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
function answeredCount({ history, documents: texts }: Workspace, { documents, items }: Judgement): number {
  if (history.kind === 'unknown') return 0
  const kinds = new Map(documents.map(({ path, kind }) => [path, kind]))
  const counts = texts.map(({ path, text: present }) => {
    const text = history.head[path]
    const kind = kinds.get(path)
    if (text === undefined || text === present || kind === undefined) return 0
    const before = readDocument({ path, text }, kind).items.filter((item) => item.kind === 'openQuestion').length
    return before - items.filter((item) => item.kind === 'openQuestion' && item.place.path === path).length
  })
  return Math.max(
    0,
    counts.reduce((sum, count) => sum + count, 0),
  )
}
