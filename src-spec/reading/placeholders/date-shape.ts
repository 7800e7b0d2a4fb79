import { isMentioned, isNotation, isQuotedText, isValue } from './surroundings'
import { type Candidate, sure, type Verdict } from './verdict'

/** `YYYY-MM-DD` in the place of a date; elsewhere the text speaks of the format. */
export function dateVerdict({ at }: Candidate): Verdict {
  return isValue(at) && !isNotation(at) && !isMentioned(at) && !isQuotedText(at) ? sure('date') : null
}

/** `SPEC-XXX` in the place of an id; elsewhere the text speaks of how ids are written. */
export function idVerdict({ at }: Candidate): Verdict {
  return isValue(at) && !isNotation(at) && !isMentioned(at) && !isQuotedText(at) ? sure('id') : null
}
