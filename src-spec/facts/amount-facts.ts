import type { SectionTree } from '../markdown/sections/tree'
import { lazyPattern } from '../memo/lazy-pattern'
import type { Fact } from '../model/fact'
import { place } from '../text/place'
import { type Amount, amountsIn, countsIn } from '../vocabulary/amounts'
import { customKindOf } from '../vocabulary/custom-keys'
import { hedges } from '../vocabulary/hedges'
import { labelTitles, mayNameQuantity, quantityLabel, unitNouns } from '../vocabulary/labelled-amounts'
import { mayNameMetric, metricOf, namesCount, namesMetric } from '../vocabulary/metric-of'
import { isWebVital, type Metric, nonBindingWords, pageWords, withoutAsides } from '../vocabulary/metrics'
import { titleWords } from '../vocabulary/statement-words'
import { mayBind, ruleName } from './rule-name'
import { partsMeasured, partsNamed } from './scope'
import { type Statement, wholeText } from './statements'
import { withoutId } from './without-id'

/** A number's text, with all the words around it that name what it measures. */
export interface Setting {
  /** Visible text with the numbers; its first character is at `from` in the document. */
  readonly text: string
  readonly from: number
  /** The same with its code, at the same offsets. */
  readonly whole: string
  /** Labels that belong to it: the other cells of the row, the lead of the list. */
  readonly around: string
  /** Parts of the system that the titles name. */
  readonly parts: readonly string[]
  /** Titles of a law qualify no label of it. */
  readonly isLaw: boolean
}

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
  const all = isMeasured ? metricOf(`${around} ${bare}`, first.dimension) : null
  if (!all || all.loose) {
    const labelled = labelFacts(path, outline, setting, amounts, bare)
    if (labelled.length > 0) return labelled
  }
  if (!all) {
    const bounded = boundFacts(path, outline, setting, amounts, bare)
    return bounded.length > 0 ? bounded : ruleFacts(path, outline, setting, amounts, bare)
  }
  if (nonBindingWords.test(all.rest)) return []
  const read = amounts.length === 1 ? [{ amount: first, scope: all.rest, ...all }] : readClauses(text, bare, around, amounts)
  return read.flatMap(({ amount, measured, implied, loose, scope }) => {
    if (!measured || !fits(amount, measured.metric) || (implied && amount.comparison === '=')) return []
    // A web vital is about the pages wherever it is written.
    const named = isWebVital(measured.metric) ? partsMeasured(scope).filter((part) => !pageWords.has(part)) : partsMeasured(scope)
    // A query is the database's.
    const around = isWebVital(measured.metric)
      ? []
      : named.includes('query')
        ? setting.parts.filter((part) => part !== 'database')
        : setting.parts
    const parts = [...new Set([...around, ...named])].sort()
    if (parts.length > mostParts || (loose && parts.length > 0)) return []
    return [factOf(path, outline, setting, amount, parts.length > 0 ? `${measured.name} of ${parts.join(' ')}` : measured.name)]
  })
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
  const bare = blanked(setting.whole, counted)
  const labelled = labelFacts(path, outline, setting, counted, bare)
  const found = labelled.length > 0 ? labelled : boundFacts(path, outline, setting, counted, bare)
  return found.length > 0 && !isMetric(`${setting.around} ${setting.text}`) ? found : []
}

/** A sentence with more numbers is not read. */
const most = 6

/**
 * Each number with the metric of its clause; a clause with only a level or a percentile is completed by the label:
 * "Latency: p50 80 ms, p95 300 ms".
 */
function readClauses(text: string, bare: string, around: string, amounts: readonly Amount[]) {
  const clauses = clausesOf(text).map(({ from, to }) => ({
    from,
    to,
    inside: amounts.filter((one) => one.from >= from && one.to <= to),
  }))
  // The label and the clauses without a number are about all numbers; what else a clause names is about its own.
  const label = /^[^:：]{0,80}[:：]/u.exec(bare)?.[0] ?? ''
  const shared = [around, label, ...clauses.filter(({ inside }) => inside.length === 0).map(({ from, to }) => bare.slice(from, to))].join(
    ' ',
  )
  const rest = metricOf(shared, 'time').rest
  return clauses.flatMap(({ from, to, inside }) => {
    const [amount, ...more] = withoutLoad(inside, text)
    const own = bare.slice(from, to)
    if (!amount || more.length > 0 || !/\p{L}/u.test(own)) return []
    const direct = metricOf(own, amount.dimension)
    const reading = direct.measured ? direct : metricOf(`${around} ${own}`, amount.dimension)
    return [{ amount, ...reading, scope: `${rest} ${reading.rest}` }]
  })
}

/** "P95 < 200 ms at 50 rps": the rate is a condition of the time. */
function withoutLoad(amounts: readonly Amount[], text: string): readonly Amount[] {
  const isLoad = ({ dimension, comparison, from }: Amount) =>
    dimension === 'rate' &&
    (comparison === '<' || /(?:\b(?:at|under|with|for|bei|unter|à|a|con|com)|在|@)\s{0,2}$/iu.test(text.slice(Math.max(0, from - 8), from)))
  const others = amounts.filter((one) => !isLoad(one))
  return others.length === 1 ? others : amounts
}

/** A text about more subjects is not read. */
const mostParts = 6

function factOf(path: string, outline: SectionTree, setting: Setting, amount: Amount, subject: string): Fact {
  const range = { from: setting.from + amount.from, to: setting.from + amount.to }
  return {
    subject,
    comparison: amount.comparison,
    value: setting.text.slice(amount.from, amount.to).replace(/\s+/g, ' '),
    unit: amount.unit,
    modality: amount.comparison === '=' ? 'states' : 'must',
    origin: 'number',
    place: place(path, outline, range),
  }
}

/** `Lock timeout: 5 s`: a number below a label of its own, with nothing beside it but words without meaning. */
function labelFacts(path: string, outline: SectionTree, setting: Setting, amounts: readonly Amount[], bare: string): readonly Fact[] {
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
  const parts = [...new Set([...titleParts(setting, label.name), ...around])].sort()
  if (parts.length > mostParts) return []
  const comparison = amount.comparison !== '=' || !label.limit ? amount.comparison : label.limit === 'upper' ? '≤' : '≥'
  const subject = parts.length > 0 ? `${label.name} of ${parts.join(' ')}` : label.name
  return [{ ...factOf(path, outline, setting, amount, subject), comparison }]
}

/** Parts that the titles name, without the words of the label and of common titles: `Kafka` around `Kafka consumer lag`. */
function titleParts({ parts, isLaw }: Setting, label: string): readonly string[] {
  const own = new Set(label.split(' '))
  return isLaw ? [] : parts.filter((part) => !titleWords.has(part) && !labelTitles.has(part) && !own.has(part))
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

/**
 * A bound beside the quantity that it limits: "Recovery MUST be enabled (minimum 7 days)", "budgets (< 80 % of the model's
 * maximum)", "Topics MUST have minimum 3 partitions".
 */
function boundFacts(path: string, outline: SectionTree, setting: Setting, amounts: readonly Amount[], bare: string): readonly Fact[] {
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
  const parts = [...new Set([...titleParts(setting, label.name), ...(setting.isLaw ? [] : partsNamed(setting.around))])].sort()
  return parts.length > mostParts
    ? []
    : [factOf(path, outline, setting, amount, parts.length > 0 ? `${label.name} of ${parts.join(' ')}` : label.name)]
}

const inParentheses = lazyPattern(
  () => /^(?<subject>[^()]{3,60}?)(?:\s\([^()]{1,20}\))?(?:\s(?:must|shall)\sbe\s\p{L}{3,12})?\s\(\s{0,2}$/iu,
)
const afterVerb = lazyPattern(
  () => /^(?<subject>(?:\p{L}[\p{L}-]{2,20}\s){1,3}?)(?:(?:must|shall)\s)?\s{0,2}(?:have|has|use|keep)\s{1,2}$/iu,
)
const leadingVerb = /^[\s*_-]{0,4}(?:maintain|keep|limit|set|configure|ensure)\s/iu

/** "Backups MUST be kept for 90 days": a rule whose words are the same but for the number is about the same thing. */
function ruleFacts(path: string, outline: SectionTree, setting: Setting, amounts: readonly Amount[], bare: string): readonly Fact[] {
  const [amount, ...more] = amounts
  // A tolerance is no bound of the thing itself.
  if (!amount || more.length > 0 || amount.dimension === 'count' || /±\s?$/.test(bare.slice(0, amount.from))) return []
  const name = ruleName(bare, amount.from, amount.to)
  if (name === null) return []
  const parts = setting.isLaw
    ? []
    : [...new Set([...setting.parts.filter((part) => !titleWords.has(part)), ...partsNamed(setting.around)])].sort()
  if (parts.length > mostParts) return []
  return [factOf(path, outline, setting, amount, parts.length > 0 ? `${name} of ${parts.join(' ')}` : name)]
}

function isSetting(label: string): boolean {
  return customKindOf(label.replace(/ /g, '-'), []) === 'setting'
}

/** "Latency > 2 s" describes a failure: it is a condition, not a bound. */
function fits({ comparison }: Amount, { better }: Metric): boolean {
  if (better === 'lower') return comparison !== '>' && comparison !== '≥'
  if (better === 'higher') return comparison !== '<' && comparison !== '≤'
  return comparison === '='
}

function clausesOf(text: string): readonly { readonly from: number; readonly to: number }[] {
  const clauses: { from: number; to: number }[] = []
  let from = 0
  for (const match of text.matchAll(/[,;·|，；、](?!\d)|\band\b|\bund\b|\n| \/ /giu)) {
    clauses.push({ from, to: match.index })
    from = match.index + match[0].length
  }
  clauses.push({ from, to: text.length })
  return clauses
}

function blanked(text: string, amounts: readonly Amount[]): string {
  let result = ''
  let done = 0
  for (const { from, to } of [...amounts].sort((a, b) => a.from - b.from)) {
    const start = Math.max(from, done)
    result += text.slice(done, start) + ' '.repeat(Math.max(0, to - start))
    done = Math.max(done, to)
  }
  return result + text.slice(done)
}
