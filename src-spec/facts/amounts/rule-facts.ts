import type { Fact } from '../../model/fact'
import { titleWords } from '../../vocabulary/statement-words'
import { partsNamed } from '../scope'
import { factsAbout } from './facts-about'
import { ruleName } from './rule-name'
import type { Numbers } from './setting'

/** "Backups MUST be kept for 90 days": a rule whose words are the same but for the number is about the same thing. */
export function ruleFacts(numbers: Numbers): readonly Fact[] {
  const { setting, amounts, bare } = numbers
  const [amount, ...more] = amounts
  // A tolerance is no bound of the thing itself.
  if (!amount || more.length > 0 || amount.dimension === 'count' || /±\s?$/.test(bare.slice(0, amount.from))) return []
  const name = ruleName(bare, amount.from, amount.to)
  if (name === null) return []
  const parts = setting.isLaw ? [] : [...setting.parts.filter((part) => !titleWords.has(part)), ...partsNamed(setting.around)]
  return factsAbout(name, parts, amount, numbers)
}
