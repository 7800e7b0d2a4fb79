import { askingVerbs, describingVerbs, questionWords } from '../../vocabulary/blanks/asking'
import { askingOf } from './asks'
import { isMentioned, isQuotedText, isValue, isWholeValue } from './surroundings'
import { type Candidate, sure, type Verdict } from './verdict'
import { beginsWith } from './words-pattern'

const asks = beginsWith([...describingVerbs, ...askingVerbs, ...questionWords, 'link to', 'link', 'your', 'insert'])
const example = /^(?:e\.g\.|eg\.|for example|i\.e\.|z\. ?B\.|p\. ?ex\.|p\. ?ej\.|例如)/i
/** "_(high/med/low)_" */
const choices = /^[\p{L}\d-]{1,20}(?:\s?\/\s?[\p{L}\d-]{1,20})+$/u

/** An emphasised text in parentheses, `_(e.g., under 200 ms)_`: a remark, unless it asks for the value in whose place it is. */
export function remarkVerdict({ at, inside }: Candidate): Verdict {
  if (!isValue(at) || isQuotedText(at) || isMentioned(at)) return null
  const text = inside.trim()
  if (example.test(text) || asks.test(text)) return sure('example')
  if (!isWholeValue(at)) return null
  return askingOf(text) === 'asValue' || choices.test(text) ? { shape: 'example', isSure: false } : null
}
