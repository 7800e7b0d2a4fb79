import { lazyPattern } from '../memo/lazy-pattern'
import { askingVerbs, describingVerbs } from '../vocabulary/blanks/asking'
import { absenceRuns, absenceWords, guidanceVerbs, guidanceWords } from '../vocabulary/blanks/guidance'
import { askingOf } from './placeholders/asks'
import { anyOf, beginsWith } from './placeholders/words-pattern'

const emphasised = /^([*_])(?![*_\s])(.*[^*_\s])\1$/s
const verb = beginsWith([...describingVerbs, ...askingVerbs, ...guidanceVerbs])
const word = lazyPattern(() => new RegExp(`(?:^|[^\\p{L}])${anyOf(guidanceWords)}(?![\\p{L}])`, 'iu'))
const absent = beginsWith(absenceWords)
const absentRun = new RegExp(`^${anyOf(absenceRuns)}`, 'u')
/** "Open questions (none)", "Key Entities: n/a" */
const absentBehindTitle = lazyPattern(
  () =>
    new RegExp(
      `(?:[(（:：—–]|\\s-)\\s*(?:(?:none|n/a|nil|no|not applicable|keine?|aucune?|ninguna?|nenhuma?)(?!\\p{L})|${anyOf(absenceRuns)})`,
      'iu',
    ),
)

/** What a line of nothing but emphasis is: guidance of a template, a remark that says something, or null for another line. */
export function emphasisOf(line: string): 'guidance' | 'remark' | null {
  const trimmed = line.trim()
  if (trimmed.startsWith('**') || trimmed.startsWith('__')) return null
  const inside = emphasised.exec(trimmed)?.[2]
  if (inside === undefined) return null
  return isGuidance(inside.replace(/^[(（\s]+|[)）\s]+$/g, '')) ? 'guidance' : 'remark'
}

/** Whether a text tells its author what to write. */
function isGuidance(text: string): boolean {
  if (isAbsence(text)) return false
  if (/[?？]|\.{3}|…/.test(text) || word.test(text)) return true
  const asking = askingOf(text)
  if (asking === 'always' || asking === 'asValue') return true
  return text.split(/[.!。]\s*/).some((sentence) => verb.test(sentence.replace(/^\p{L}+ly,? /iu, '')))
}

/** Whether a text says that there is nothing: "None", "No open questions at present". */
export function isAbsence(text: string): boolean {
  return absent.test(text) || absentRun.test(text)
}

/** Whether a title answers for its section: "Key Entities (none)", or is a sentence. */
export function isAnswerInTitle(title: string): boolean {
  return absentBehindTitle.test(title) || /\p{L}[。.!！]$/u.test(title)
}
