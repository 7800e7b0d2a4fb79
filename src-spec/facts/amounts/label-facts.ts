import type { Fact } from '../../model/fact'
import { customKindOf } from '../../vocabulary/custom-keys'
import { quantityLabel, unitNouns } from '../../vocabulary/labelled-amounts'
import { nonBindingWords } from '../../vocabulary/metrics/non-binding-words'
import { partsMeasured } from '../scope'
import { factsAbout, titleParts } from './facts-about'
import type { Numbers } from './setting'

/** `Lock timeout: 5 s`: a number below a label of its own, with nothing beside it but words without meaning. */
export function labelFacts(numbers: Numbers): readonly Fact[] {
  const { setting, amounts, bare } = numbers
  const [amount, ...more] = amounts
  if (!amount || more.length > 0) return []
  const before = bare.slice(0, amount.from)
  const isCell = !/\p{L}/u.test(bare)
  if (!isCell && amount.comparison === '=' && !/[:：]/.test(before)) return []
  const keyed = /^[\s*_`]{0,6}(?<key>[^:：|]{2,60}?)[*_`\s]{0,6}(?:[:：][*_\s]{0,6}|\s)$/u.exec(before)
  const label = quantityLabel(isCell ? setting.around : (keyed?.groups?.key ?? ''))
  if (!label || (amount.dimension === 'count' && !isSetting(label.name) && amount.comparison === '=' && !label.limit)) return []
  if (label.name === 'coverage') return []
  if (nonBindingWords.test(bare) || nonBindingWords.test(setting.around)) return []
  // `512 MB per instance` is about an instance.
  const after = withoutUnitNoun(bare.slice(amount.to), label.name)
  const around = isCell ? [] : [...(setting.isLaw ? [] : partsMeasured(setting.around)), ...partsMeasured(after)]
  const comparison = amount.comparison !== '=' || !label.limit ? amount.comparison : label.limit === 'upper' ? '≤' : '≥'
  const facts = factsAbout(label.name, [...titleParts(setting, label.name), ...around], amount, numbers)
  return facts.map((fact) => ({ ...fact, comparison }))
}

/** The noun that a count or a share is of, and words of its measurement, limit no part: `< 1000 messages`, `> 95 % of queries`. */
function withoutUnitNoun(after: string, label: string): string {
  const own = label.split(' ').flatMap((word) => [word, `${word}s`, word.replace(/s$/, '')])
  const words = [...own, ...unitNouns].filter((word) => /^[a-z]+$/.test(word)).join('|')
  return after.replace(
    new RegExp(String.raw`^\s{0,2}(?:(?:of|per|for|the|all|model(?:['’]s)?)\s){0,3}(?:${words})(?![\p{L}])`, 'iu'),
    (noun) => ' '.repeat(noun.length),
  )
}

function isSetting(label: string): boolean {
  return customKindOf(label.replace(/ /g, '-'), []) === 'setting'
}
