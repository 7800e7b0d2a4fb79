import { memoizeLast } from '../memo/memoize-last'
import { phraseAt, phrasesBy, type Token } from './tokens'
import { affirmers, dismissals, negators, resets } from './words'

const negatorPhrases = memoizeLast(() => phrasesBy(negators))
const resetPhrases = memoizeLast(() => phrasesBy(resets))
/** Scripts without spaces between words: there a negator is the end of a run, as in `我们不使用MongoDB`. */
const runNegators = negators.filter((phrase) => !/\p{Script=Latin}/u.test(phrase))
const runResets = resets.filter((phrase) => !/\p{Script=Latin}/u.test(phrase))
const affirmerPhrases = memoizeLast(() => phrasesBy(affirmers))
const dismissalPhrases = memoizeLast(() => phrasesBy(dismissals))

/** For each token, whether it is in the reach of a `not`, an `instead of`, a `formerly` of its own clause. */
export function negatedTokens(tokens: readonly Token[]): readonly boolean[] {
  const negated: boolean[] = []
  let reach = false
  for (let at = 0; at < tokens.length; ) {
    const affirmed = phraseAt(tokens, at, affirmerPhrases())
    const length = affirmed || phraseAt(tokens, at, dismissalPhrases()) || phraseAt(tokens, at, negatorPhrases())
    if (length > 0) {
      // A dismissal is about the text before it: `MongoDB replaced by PostgreSQL`.
      reach = affirmed === 0 && phraseAt(tokens, at, negatorPhrases()) >= length
      for (let index = 0; index < length; index += 1) negated.push(reach)
      at += length
      continue
    }
    reach = reachAfter(tokens, at, reach)
    negated.push(reach)
    at += 1
  }
  return negated
}

function reachAfter(tokens: readonly Token[], at: number, reach: boolean): boolean {
  const token = tokens[at]
  if (token?.kind === 'boundary') return false
  const run = token?.text ?? ''
  if (runResets.some((phrase) => run.endsWith(phrase))) return false
  if (runNegators.some((phrase) => run.endsWith(phrase))) return true
  return reach && (phraseAt(tokens, at, resetPhrases()) === 0 || phraseEndsAt(tokens, at))
}

/** Whether a negator ends right before `at`: in `not to use X` the `to` ends nothing. */
function phraseEndsAt(tokens: readonly Token[], at: number): boolean {
  for (let start = Math.max(0, at - 3); start < at; start += 1) {
    if (phraseAt(tokens, start, negatorPhrases()) === at - start) return true
  }
  return false
}

/** Whether the text before `at` is dismissed in the rest of its clause, or in parentheses right after it. */
export function dismissedBehind(tokens: readonly Token[], at: number, isMention: (index: number) => boolean): boolean {
  const inside = tokens[at]?.text === '(' || tokens[at]?.text === '（'
  let found = false
  let certain = false
  for (let index = inside ? at + 1 : at; index < tokens.length && tokens[index]?.kind !== 'boundary'; index += 1) {
    if (isMention(index)) return certain && !inside
    const length = phraseAt(tokens, index, dismissalPhrases())
    if (length === 0) continue
    found = true
    // `X replaced by Y` dismisses X; `X, no longer Y` would dismiss Y.
    certain ||= phraseAt(tokens, index, negatorPhrases()) < length
  }
  return found
}
