import { lazyPattern } from '../../memo/lazy-pattern'
import { blankNouns } from '../../vocabulary/blanks/nouns'
import { askingOf, isBareClarification, isClarification } from './asks'
import {
  beginsValue,
  endsValue,
  isAbsent,
  isBracketRow,
  isLabel,
  isListed,
  isMentioned,
  isNotation,
  isQuotedText,
  isStruck,
  isValue,
  isWholeValue,
  type Surroundings,
} from './surroundings'
import { type Candidate, sure, type Verdict } from './verdict'
import { anyOf } from './words-pattern'

const capsToken = /^#{0,4}[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/
const stockToken = lazyPattern(() => new RegExp(`(?:^|_)(?:${anyOf(blankNouns)}S?|PRINCIPLE|GOVERNANCE|RULES|GUIDANCE)(?:_|$)`, 'i'))
/** "DATE", "FEATURE NAME", "NAME OF PROJECT", "TBD" */
const capsWords = new RegExp(
  `^(?:TBD|(?:[A-Z#'/-]{1,20} ){0,4}${anyOf(blankNouns.filter((noun) => noun.length > 1).map((noun) => noun.toUpperCase()))}S?(?: \\d+| OF [A-Z ]+| [A-Z]+)?)$`,
)
/** The marker with the text of a guide on how to use it. */
const sampleQuestion =
  /[:：]\s*(?:(?:the |your |a )?(?:specific )?(?:question|reason|description|item|topic|issue|detail|xxx?|…|\.\.\.)s?|具体问题|具體問題|問題|问题|質問|질문)[.…]*$/iu
const owner = /^@(?:owner|user|name|author|assignee|reviewer|handle|team)\b/
const date = /^(?:Y{4}|A{4}|J{4}|20XX)[-/.](?:MM|XX)[-/.](?:DD|TT|JJ|XX)$/i
/** What is in brackets for another reason: a box, a footnote, an alert, a number, an id such as "D-7", hidden code. */
const otherUse = /^(?:[ xX~]?|\^.*|!.*|-|\d+(?:[,–-] ?\d+)*|[A-Za-z]{1,8}[- ]?\d+(?:[.-]\d+)*|.*\uFFFC.*)$/s
/** A bracket within the frame of a story or a rule: "I want [action]", "System MUST [ability]". */
const frame =
  /\b(?:MUST(?: NOT)?|SHALL(?: NOT)?|SHOULD|able to|Given|When|Then|And|But|happens when|handle|as an?|(?:I )?want(?: to)?|so that(?: I can)?|als|möchte ich|damit)\b[*_,:]{0,4} ?$/i
const story = /^[\s#*_\p{P}]{0,8}(?:(?:user )?story(?: \p{N}{1,3})?[\s*_:.–-]{1,6})?(?:as an? \[|als \[|en tant que? \[|como \[)/iu

export function bracketVerdict({ at, inside, kind }: Candidate): Verdict {
  const before = at.text.charAt(at.from - 1)
  const after = at.text.charAt(at.to)
  // A link: with its target, with the label of its reference, which is hidden, or a definition; or a wiki link.
  if (/[\p{L}\p{N}_\][!]/u.test(before) || /[([\]:\uFFFC]/.test(after)) return null
  if (otherUse.test(inside)) return null
  if (isClarification(inside))
    return sampleQuestion.test(inside) || isStruck(at) || isAbsent(at) || isQuotedText(at) ? null : sure('brackets')
  if (isBareClarification(inside)) return isWholeValue(at) && !isMentioned(at) ? sure('brackets') : null
  if (isQuotedText(at) || isMentioned(at) || isStruck(at)) return null
  if (date.test(inside)) return !isNotation(at) && beginsValue(at) && kind !== 'paragraph' ? sure('date') : null
  if (inside.includes('|')) return isMenu(at, inside) ? sure('menu') : null
  if (capsToken.test(inside)) return stockToken.test(inside) ? sure('caps') : isValue(at) && !isLabel(at) ? sure('caps') : null
  if ((isLabel(at) && kind === 'item') || isBracketRow(at)) return null
  if (capsWords.test(inside)) return isValue(at) || (kind === 'heading' && beginsValue(at)) || isInFrame(at, inside) ? sure('caps') : null
  return wordsVerdict(at, inside, after)
}

function wordsVerdict(at: Surroundings, inside: string, after: string): Verdict {
  if (owner.test(inside) || /^#{1,4}-[\w-]+$/.test(inside)) return isValue(at) ? sure('brackets') : null
  if (!/^[\p{L}\d]/u.test(inside) || /^\S+\.\w{1,5}$/.test(inside) || isCall(at, after)) return null
  const asking = askingOf(inside)
  if (asking === 'always') return sure('brackets')
  if (asking !== null && (story.test(at.text) || isInFrame(at, inside))) return sure('brackets')
  if (story.test(at.text)) return sure('brackets')
  if (asking === null || (isListed(at) && isListOfNames(inside)) || !isValue(at)) return null
  if (asking === 'asValue') return sure('brackets')
  return isWholeValue(at) ? { shape: 'brackets', isSure: false } : null
}

/** Single words, all in lower case or all not: `[id, name]`, `[Name, Status]`. */
function isListOfNames(inside: string): boolean {
  const names = inside.split(/\s*[,;/]\s*/)
  return names.every((name) => /^\p{Ll}\S*$/u.test(name)) || names.every((name) => /^\p{Lu}\S*$/u.test(name))
}

/** Title case is a button: "When [Cancel Order] is pressed". */
function isInFrame({ text, from }: Surroundings, inside: string): boolean {
  return frame.test(text.slice(Math.max(0, from - 24), from)) && (/^\p{Ll}/u.test(inside) || askingOf(inside) === 'asValue')
}

/** Choices, each set apart by a space, in the place of a value; `[a|b]` alone may be an expression or a call. */
function isMenu(at: Surroundings, inside: string): boolean {
  const options = inside.split(/\\?\|/).map((option) => option.trim())
  if (options.some((option) => option === '' || option.startsWith('-'))) return false
  const isSpaced = /\s\\?\|\s/.test(inside)
  if (!isSpaced && isNotation(at)) return false
  if (!isSpaced && options.every((option) => option.length < 2)) return false
  const hasRest = /^(?:etc\.?|other|…|\.\.\.)$/i.test(options.at(-1) ?? '')
  return (isSpaced && hasRest) || (isSpaced ? beginsValue(at) || endsValue(at) : isWholeValue(at))
}

/** An optional argument of a call, `open(path, [mode])`, or a variable part of a path, `app/[id]/page`. */
function isCall({ text, from }: Surroundings, after: string): boolean {
  const before = text.slice(Math.max(0, from - 100), from)
  return /[\p{L}\p{N}_]\([^()\n]{0,90}$/u.test(before) || (/[\p{L}\p{N}_-]\/$/u.test(before) && /[/.]/.test(after))
}
