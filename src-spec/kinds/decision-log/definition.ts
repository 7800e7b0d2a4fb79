import type { KindDefinition } from '../kind'
import { isRecordPath } from './record-path'

/** The append-only record: evidence for what the other documents say, never a party to a conflict. */
export const decisionLog: KindDefinition = {
  kind: 'decision-log',
  label: 'Decision log',
  precedence: null,
  owns: (path) => /^(?:docs\/)?decision[-_ ]?log\.md$/i.test(path) || isRecordPath(path),
  required: [],
  fixed: /^(?:legend|how to|status(?:es)?|types?|template|format|rules?)\b/i,
}
