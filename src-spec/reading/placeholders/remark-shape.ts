import { askingVerbs, describingVerbs, questionWords } from '../../vocabulary/blanks/asking'
import { absenceWords } from '../../vocabulary/blanks/guidance'
import { isMentioned, isQuotedText, isValue, isWholeValue } from './surroundings'
import { type Candidate, sure, type Verdict } from './verdict'
import { beginsWith } from './words-pattern'

const asks = beginsWith([...describingVerbs, ...askingVerbs, ...questionWords, 'link to', 'link', 'your', 'insert'])
const example = /^(?:e\.g\.|eg\.|for example|i\.e\.|z\. ?B\.|p\. ?ex\.|p\. ?ej\.|例如)/i
const answer = beginsWith([...absenceWords, 'all', 'see', 'optional', 'same', 'new', 'default', 'default:', 'existing', 'current'])

/** An emphasised text in parentheses, `_(e.g., under 200 ms)_`: a remark, unless it asks for the value in whose place it is. */
export function remarkVerdict({ at, inside, kind }: Candidate): Verdict {
  if (!isValue(at) || isQuotedText(at) || isMentioned(at)) return null
  const text = inside.trim()
  if (example.test(text) || asks.test(text)) return sure('example')
  // Beside a blank such a text is one too: "_(agent or person)_" as an author.
  const isLabelled = kind === 'cell' || /[:：][*_\s]*$/.test(at.text.slice(Math.max(0, at.from - 8), at.from))
  return isLabelled && isWholeValue(at) && !answer.test(text) ? { shape: 'example', isSure: false } : null
}
