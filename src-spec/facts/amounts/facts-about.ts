import type { Fact } from '../../model/fact'
import { place } from '../../text/place'
import type { Amount } from '../../vocabulary/amounts'
import { labelTitles } from '../../vocabulary/labelled-amounts'
import { titleWords } from '../../vocabulary/statement-words'
import type { Numbers, Setting } from './setting'

/** A text about more parts of the system is not read. */
const mostParts = 6

/** What a number says about a named quantity of the named parts: one fact, or none for a text about too many parts. */
export function factsAbout(name: string, named: readonly string[], amount: Amount, { path, outline, setting }: Numbers): readonly Fact[] {
  const parts = [...new Set(named)].sort()
  if (parts.length > mostParts) return []
  const range = { from: setting.from + amount.from, to: setting.from + amount.to }
  return [
    {
      subject: parts.length > 0 ? `${name} of ${parts.join(' ')}` : name,
      comparison: amount.comparison,
      value: setting.text.slice(amount.from, amount.to).replace(/\s+/g, ' '),
      unit: amount.unit,
      modality: amount.comparison === '=' ? 'states' : 'must',
      origin: 'number',
      place: place(path, outline, range),
    },
  ]
}

/** Parts that the titles name, without the words of the label and of common titles: `Kafka` around `Kafka consumer lag`. */
export function titleParts({ parts, isLaw }: Setting, label: string): readonly string[] {
  const own = new Set(label.split(' '))
  return isLaw ? [] : parts.filter((part) => !titleWords.has(part) && !labelTitles.has(part) && !own.has(part))
}
