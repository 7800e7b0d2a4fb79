import { readDocumentTree } from '../../markdown/sections/read-document-tree'
import type { DocumentTree } from '../../markdown/sections/tree'
import type { Decision, DecisionLog } from './model'
import { readLog } from './read-log'
import { readRecord } from './read-record'

export { readDate } from '../../text/dates'
export { decisionKey } from './decision-key'
export { nextDecisionId } from './ids'
export { isNumberedByName } from './is-numbered-by-name'
export { isIndexPath, isRecordPath } from './record-path'

/**
 * Reads a decision log: every entry in the order of the text, and the form of the next one. A file that is the record
 * of one decision is a log with one entry. Never throws.
 */
export function readDecisionLog(path: string, outline: DocumentTree): DecisionLog {
  const { log, context, all } = readLog(path, outline)
  return readRecord(path, context, log, all) ?? log
}

/** The ids of a log's entries as written, in the order of the text: for logs of other branches. */
export function decisionIds(text: string, path = ''): readonly string[] {
  const decisions: readonly Decision[] = readDecisionLog(path, readDocumentTree(text)).decisions
  return decisions.map(({ id }) => id).filter((id) => id !== '')
}
