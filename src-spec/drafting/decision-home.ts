import { configuredKindOf } from '../configuration/configured-kind'
import { readConfiguration } from '../engine/read-configuration'
import { isIndexPath, isRecordPath } from '../kinds/decision-log/index'
import type { Workspace } from '../model/workspace'

/** Where the next decision is written: to the log, or to its own file where decisions are records. */
export type DecisionHome =
  | { readonly kind: 'log'; readonly path: string }
  | {
      readonly kind: 'record'
      /** Optional fields of a draft that a record has. */
      readonly keeps: readonly ('type' | 'scope')[]
      /** Extra fields of a draft that are sections, not lines. */
      readonly sections: readonly string[]
    }

/** Path of the log for new decisions, even if there are records too; null without a log. */
export function logPath(workspace: Workspace): string | null {
  const paths = new Set(decisionPaths(workspace))
  return workspace.documents.find(({ path }) => paths.has(path) && !isRecordPath(path) && !isIndexPath(path))?.path ?? null
}

/** Paths of the records, including unreadable ones, since their numbers are in use. */
export function recordPaths(workspace: Workspace): readonly string[] {
  return decisionPaths(workspace).filter(isRecordPath)
}

function decisionPaths({ configuration, documents, unreadable }: Workspace): readonly string[] {
  const read = readConfiguration(configuration?.text ?? null)
  return [...documents, ...unreadable].map(({ path }) => path).filter((path) => configuredKindOf(read, path) === 'decision-log')
}
