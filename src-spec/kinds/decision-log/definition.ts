import type { KindDefinition } from '../kind'
import { identity } from './identity'
import { readDecisionLog } from './index'
import type { DecisionLog } from './model'

/** The append-only record: evidence for the other documents, never a side of a conflict. */
export const decisionLog: KindDefinition<'decision-log', { readonly log: DecisionLog }> = {
  ...identity,
  required: [],
  prefilledTitles: /^(?:legend|how to|status(?:es)?|types?|template|format|rules?)\b/i,
  read: ({ path, outline }) => ({ log: readDecisionLog(path, outline) }),
  isGuide: ({ log }) => log.form === 'index',
  hasEntries: ({ log }) => log.form === 'index' || log.decisions.some(({ real }) => real),
}
