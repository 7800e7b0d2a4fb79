import { lazyPattern } from '../../memo/lazy-pattern'
import type { Fact } from '../../model/fact'
import { hedges } from '../../vocabulary/hedges'
import { quantityLabel } from '../../vocabulary/labelled-amounts'
import { nonBindingWords } from '../../vocabulary/metrics/non-binding-words'
import { partsNamed } from '../scope'
import { factsAbout, titleParts } from './facts-about'
import type { Numbers } from './setting'

/**
 * A bound beside the quantity that it limits: "Recovery MUST be enabled (minimum 7 days)", "budgets (< 80 % of the model's
 * maximum)", "Topics MUST have minimum 3 partitions".
 */
export function boundFacts(numbers: Numbers): readonly Fact[] {
  const { setting, amounts, bare } = numbers
  const [amount, ...more] = amounts
  // A number without a bound is a default, from which others may differ.
  if (!amount || more.length > 0 || amount.comparison === '=' || nonBindingWords.test(bare) || hedges.test(bare)) return []
  const [before, after] = [bare.slice(0, amount.from), bare.slice(amount.to)]
  const inside = before.includes('(') ? inParentheses.exec(before) : null
  const counted = afterVerb.exec(before)
  const noun = /^\s(?<noun>\p{L}{4,20})(?![\p{L}])/u.exec(after)?.groups?.noun
  const words = inside
    ? inside.groups?.subject
    : counted && noun && amount.dimension === 'count'
      ? `${counted.groups?.subject}${noun}`
      : undefined
  const label = words === undefined ? null : quantityLabel(words.replace(leadingVerb, ''))
  if (!label) return []
  const around = setting.isLaw ? [] : partsNamed(setting.around)
  return factsAbout(label.name, [...titleParts(setting, label.name), ...around], amount, numbers)
}

const inParentheses = lazyPattern(
  () => /^(?<subject>[^()]{3,60}?)(?:\s\([^()]{1,20}\))?(?:\s(?:must|shall)\sbe\s\p{L}{3,12})?\s\(\s{0,2}$/iu,
)
const afterVerb = lazyPattern(
  () => /^(?<subject>(?:\p{L}[\p{L}-]{2,20}\s){1,3}?)(?:(?:must|shall)\s)?\s{0,2}(?:have|has|use|keep)\s{1,2}$/iu,
)
const leadingVerb = /^[\s*_-]{0,4}(?:maintain|keep|limit|set|configure|ensure)\s/iu
