import { configuredKindOf } from '../configuration/configured-kind'
import { readConfiguration } from '../engine/read-configuration'
import { isRecordPath } from '../kinds/decision-log/index'
import type { Workspace } from '../model/workspace'

/** Where the next decision goes: into the log, or into a file of its own where decisions are records. */
export type DecisionHome =
  | { readonly kind: 'log'; readonly path: string }
  | {
      readonly kind: 'record'
      /** Fields of a draft that a record has a place for, beside those that each has. */
      readonly keeps: readonly ('type' | 'scope')[]
      /** The extra fields of a draft that are sections, not lines. */
      readonly sections: readonly string[]
    }

/** The path of the log that new decisions go to; null where there is none. Records beside it change nothing. */
export function logPath(workspace: Workspace): string | null {
  const paths = new Set(decisionPaths(workspace))
  return workspace.documents.find(({ path }) => paths.has(path) && !isRecordPath(path))?.path ?? null
}

/** Paths of the records, those that cannot be read too: their numbers are taken all the same. */
export function recordPaths(workspace: Workspace): readonly string[] {
  return decisionPaths(workspace).filter(isRecordPath)
}

function decisionPaths({ configuration, documents, unreadable }: Workspace): readonly string[] {
  const read = readConfiguration(configuration?.text ?? null)
  return [...documents, ...unreadable].map(({ path }) => path).filter((path) => configuredKindOf(read, path) === 'decision-log')
}
