import { configuredKindOf } from '../configuration/configured-kind'
import type { Judgement } from '../engine/judgement'
import { readConfiguration } from '../engine/read-configuration'
import { decisionIds } from '../kinds/decision-log/index'
import type { Decision } from '../kinds/decision-log/model'
import type { SpecChange } from '../model/change'
import type { DocumentKind } from '../model/document-kind'
import type { Workspace } from '../model/workspace'

/** The content of a commit of the present documents, for its message. */
export interface CommitContents {
  readonly changes: readonly SpecChange[]
  /** Decisions that are not in the logs at HEAD. */
  readonly decisions: readonly Pick<Decision, 'id' | 'title'>[]
  /** By path, from the judgement, since the kind may depend on the text. */
  readonly kinds: Readonly<Record<string, DocumentKind>>
}

export function commitContents(workspace: Workspace, judgement: Judgement): CommitContents {
  return {
    changes: judgement.changes,
    decisions: newDecisions(workspace, judgement.decisions).map(({ id, title }) => ({ id, title })),
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
