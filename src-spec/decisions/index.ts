import type { Decision, DecisionLog } from '../decision'
import { readOutline } from '../markdown/read-outline'
import type { Outline } from '../outline'
import { readLog } from './read-log'

export { readDate } from './dates'
export { decisionKey } from './decision-key'
export { nextDecisionId } from './ids'

/** Reads a decision log: every entry in the order of the text, and the shape in which the next one is written. Total. */
export function readDecisionLog(path: string, outline: Outline): DecisionLog {
  return readLog(path, outline).log
}

/** The ids that a log's text gives to its entries, as written, in their order: for logs of other branches. */
export function decisionIds(text: string): readonly string[] {
  const decisions: readonly Decision[] = readDecisionLog('', readOutline(text)).decisions
  return decisions.map(({ id }) => id).filter((id) => id !== '')
}
