import type { SectionTree } from '../../markdown/sections/tree'
import { lazyPattern } from '../../memo/lazy-pattern'
import type { Fact } from '../../model/fact'
import { blanked } from '../../text/blanked'
import { type Amount, amountsIn, countsIn } from '../../vocabulary/amounts'
import { mayNameQuantity } from '../../vocabulary/labelled-amounts'
import { withoutAsides } from '../../vocabulary/metrics/asides'
import { mayNameMetric, metricOf, namesCount, namesMetric } from '../../vocabulary/metrics/metric-of'
import type { Metric } from '../../vocabulary/metrics/named-metrics'
import { nonBindingWords } from '../../vocabulary/metrics/non-binding-words'
import { isWebVital, pageWords } from '../../vocabulary/metrics/web-vitals'
import { partsMeasured } from '../scope'
import { type Statement, wholeText } from '../statements'
import { withoutId } from '../without-id'
import { boundFacts } from './bound-facts'
import { readClauses } from './clauses'
import { factsAbout } from './facts-about'
import { labelFacts } from './label-facts'
import { ruleFacts } from './rule-facts'
import { mayBind } from './rule-name'
import type { Setting } from './setting'

/** Numbers in sentences: "P95 latency: < 500ms", "Unit Tests: Minimum 80% code coverage". */
export function amountFacts(
  path: string,
  outline: SectionTree,
  statements: readonly Statement[],
  parts: readonly (readonly string[])[],
  isLaw: boolean,
): readonly Fact[] {
  return statements.flatMap((statement) => {
    const { text, range, section, stance, lead } = statement
    if (stance === 'tasks' || !/\d/.test(text)) return []
    const whole = wholeText(outline, statement)
    return settingFacts(path, outline, { text, from: range.from, whole, around: lead, parts: parts[section] ?? [], isLaw })
  })
}

/** A sentence with more numbers is not read. */
const most = 6

/** The facts of one text. Each of several numbers needs its own metric beside it, between commas. */
export function settingFacts(path: string, outline: SectionTree, written: Setting): readonly Fact[] {
  if (!mayBeSetting(written)) return []
  const text = withoutId(written.text)
  const setting = { ...written, text, whole: written.whole === written.text ? text : withoutId(written.whole) }
  const { around } = setting
  const measured = amountsIn(text)
  const counted = countsIn(text)
  const every = `${around} ${text}`
  const isCount = counted.length > 0 && namesCount(every)
  if (measured.length === 0 && !isCount) return countFacts(path, outline, setting, counted)
  const isMeasured = isCount || isMetric(every)
  const amounts = isMeasured && !isCount ? measured : [...measured, ...counted]
  const [first] = amounts
  if (!first || amounts.length > most) return []
  const bare = withoutAsides(blanked(setting.whole, amounts))
  const numbers = { path, outline, setting, amounts, bare }
  const all = isMeasured ? metricOf(`${around} ${bare}`, first.dimension) : null
  if (!all || all.loose) {
    const labelled = labelFacts(numbers)
    if (labelled.length > 0) return labelled
  }
  if (!all) {
    const bounded = boundFacts(numbers)
    return bounded.length > 0 ? bounded : ruleFacts(numbers)
  }
  if (nonBindingWords.test(all.rest)) return []
  const read = amounts.length === 1 ? [{ amount: first, scope: all.rest, ...all }] : readClauses(text, bare, around, amounts)
  return read.flatMap(({ amount, measured, implied, loose, scope }) => {
    if (!measured || !fits(amount, measured.metric) || (implied && amount.comparison === '=')) return []
    const parts = partsOf(measured.metric, setting, partsMeasured(scope))
    return loose && parts.length > 0 ? [] : factsAbout(measured.name, parts, amount, numbers)
  })
}

/** Parts of the titles and of the text itself that a metric is limited to. */
function partsOf(metric: Metric, { parts }: Setting, named: readonly string[]): readonly string[] {
  // A web vital is about the pages wherever it is written.
  if (isWebVital(metric)) return named.filter((part) => !pageWords.has(part))
  // A query is the database's.
  return [...(named.includes('query') ? parts.filter((part) => part !== 'database') : parts), ...named]
}

/** A fast test that most texts fail: a metric, a label or a rule is named. */
function mayBeSetting({ text, whole, around }: Setting): boolean {
  const every = `${around} ${text}`
  if (mayNameMetric(every) || mayNameQuantity.test(every) || mayBind.test(every) || testShare.test(every)) return true
  return whole !== text && (mayNameQuantity.test(whole) || mayBind.test(whole))
}

const testShare = lazyPattern(() => /\btests?\b|测试|\bunit\b|\bintegration\b|单元|集成/iu)

function isMetric(text: string): boolean {
  const isTestShare = text.includes('%') && testShare.test(text)
  return isTestShare || namesMetric(text)
}

/** Most numbers are counts of something else than a metric, and only one alone may have a label: the rest is tested last. */
function countFacts(path: string, outline: SectionTree, setting: Setting, counted: readonly Amount[]): readonly Fact[] {
  if (counted.length !== 1) return []
  const numbers = { path, outline, setting, amounts: counted, bare: blanked(setting.whole, counted) }
  const labelled = labelFacts(numbers)
  const found = labelled.length > 0 ? labelled : boundFacts(numbers)
  return found.length > 0 && !isMetric(`${setting.around} ${setting.text}`) ? found : []
}

/** "Latency > 2 s" describes a failure: it is a condition, not a bound. */
function fits({ comparison }: Amount, { better }: Metric): boolean {
  if (better === 'lower') return comparison !== '>' && comparison !== '≥'
  if (better === 'higher') return comparison !== '<' && comparison !== '≤'
  return comparison === '='
}
