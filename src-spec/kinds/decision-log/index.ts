import { readDocumentTree } from '../../markdown/sections/read-document-tree'
import type { DocumentTree } from '../../markdown/sections/tree'
import type { Decision, DecisionLog } from './model'
import { readLog } from './read-log'
import { readRecord } from './read-record'

export { readDate } from '../../text/dates'
export { decisionKey } from './decision-key'
export { nextDecisionId } from './ids'
export { isRecordPath } from './record-path'

/**
 * Reads a decision log: every entry in the order of the text, and the shape in which the next one is written. A file that
 * is the record of one decision is a log with that one. Total.
 */
export function readDecisionLog(path: string, outline: DocumentTree): DecisionLog {
  const { log, context } = readLog(path, outline)
  return readRecord(path, context, log) ?? log
}

/** The ids that a log's text gives to its entries, as written, in their order: for logs of other branches. */
export function decisionIds(text: string, path = ''): readonly string[] {
  const decisions: readonly Decision[] = readDecisionLog(path, readDocumentTree(text)).decisions
  return decisions.map(({ id }) => id).filter((id) => id !== '')
}
