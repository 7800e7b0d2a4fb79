import { lazyPattern } from '../memo/lazy-pattern'
import { notApplicable, undecidedMarks, undecidedPhrases, undecidedTails } from '../vocabulary/blanks/undecided'
import { anyOf } from './placeholders/words-pattern'

/** Longer texts say something. */
const longest = 160

const edges = '[\\s*_~"\'`“”„«»()\\[\\]<>（）［］【】.!?…:。！？、-]*'
/** "TBD.", "(to do)", "**待定**" */
const mark = lazyPattern(() => new RegExp(`^${edges}(?:${anyOf(undecidedMarks)}|${anyOf(undecidedPhrases)})${edges}$`, 'iu'))
/** "To be determined by the crew." in one sentence, not "To be determined by the crew; until then hemp." */
const phrase = lazyPattern(
  () => new RegExp(`^${edges}${anyOf(undecidedPhrases)}\\s+${anyOf(undecidedTails)}(?![\\p{L}\\p{N}])[^.;:!?。；：]*${edges}$`, 'iu'),
)
/** "TBD (Ana)", "TODO - ask the crew", "wird noch mit der Werft festgelegt" */
const remark = lazyPattern(
  () => /^[\s*_([]*(?:TBD|TBA|TBC|TODO|FIXME)[*_]*\s*(?:\([^()]{1,80}\)|[,–—-]\s*(?:@[\w.-]+|\d{4}-\d{2}-\d{2}|ask\b[^.;:]*))[\s*_.)\]]*$/u,
)
const promised = lazyPattern(
  () =>
    /^wird (?:noch )?(?:[\p{L}-]+ ){0,6}(?:festgelegt|definiert|entschieden|geklärt|bestimmt|ergänzt|nachgereicht)[.\s]*$|^(?:steht|stehen) noch nicht fest[.\s]*$/iu,
)
const none = lazyPattern(() => new RegExp(`^${edges}${anyOf(notApplicable)}${edges}$`, 'iu'))

/** Whether a text says nothing but that something is still to be written or decided. Each line of it, without a label before it. */
export function isUndecided(text: string): boolean {
  if (text.length > longest) return false
  const lines = text.split('\n').filter((line) => /[\p{L}\p{N}]/u.test(line))
  return lines.length > 0 && lines.every((line) => isUndecidedLine(line.trim()) || isUndecidedLine(withoutLabel(line)))
}

/** Whether a text is "n/a" without the reason. */
export function isBareNotApplicable(text: string): boolean {
  return text.length <= longest && (none.test(text.trim()) || none.test(withoutLabel(text)))
}

function isUndecidedLine(line: string): boolean {
  return mark.test(line) || phrase.test(line) || remark.test(line) || promised.test(line)
}

/** Without "Alerting:" or "Alerting —" before the value. */
function withoutLabel(line: string): string {
  return line
    .replace(/^[^:：\n]{1,80}[:：](?:\*\*|__)?\s*/, '')
    .replace(/^[^–—\n]{1,60}\s[–—-]\s+/, '')
    .trim()
}
