import type { SectionTree } from '../markdown/sections/tree'
import type { Fact } from '../model/fact'
import { place } from '../text/place'
import { type Amount, amountsIn, countsIn } from '../vocabulary/amounts'
import { metricOf } from '../vocabulary/metric-of'
import { type Metric, nonBindingWords } from '../vocabulary/metrics'
import { partsMeasured } from './scope'
import { type Statement, wholeText } from './statements'

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
}

/** Only a text with a number and one of these words can set a number for a metric. */
const mayMeasure =
  /\bp ?\d\d|percentile|latenc|response[- ]time|coverage|tests?\b|availab|uptime|error[- ]rate|throughput|page size|rate[- ]limit|contentful|input delay|next paint|\b(?:lcp|fid|inp|ttfb|tti|rto|rpo)\b|first byte|interactive|recovery|antwortzeit|latenz|abdeckung|verfügbar|fehler|durchsatz|seitengröße|延迟|响应时间|覆盖率|可用性|错误率|吞吐量|单元|集成/iu

/** Numbers in sentences: "P95 latency: < 500ms", "Unit Tests: Minimum 80% code coverage". */
export function amountFacts(
  path: string,
  outline: SectionTree,
  statements: readonly Statement[],
  parts: readonly (readonly string[])[],
): readonly Fact[] {
  return statements.flatMap((statement) => {
    const { text, range, section, stance, lead } = statement
    if (stance === 'tasks' || !/\d/.test(text)) return []
    const whole = wholeText(outline, statement)
    return settingFacts(path, outline, { text, from: range.from, whole, around: lead, parts: parts[section] ?? [] })
  })
}

/** The facts of one text. Each of several numbers needs its own metric beside it, between commas. */
export function settingFacts(path: string, outline: SectionTree, setting: Setting): readonly Fact[] {
  const { text, around } = setting
  if (!mayMeasure.test(`${around} ${text}`)) return []
  const amounts = [...amountsIn(text), ...(/page size|seitengröße/iu.test(`${text} ${around}`) ? countsIn(text) : [])]
  const [first] = amounts
  if (!first || amounts.length > most) return []
  const bare = blanked(setting.whole, amounts)
  if (nonBindingWords.test(bare) || nonBindingWords.test(around)) return []
  const all = metricOf(`${around} ${bare}`, first.dimension)
  const parts = [...new Set([...setting.parts, ...partsMeasured(all.rest)])].sort()
  if (parts.length > mostParts || (all.loose && parts.length > 0)) return []
  const read = amounts.length === 1 ? [{ amount: first, ...all }] : readClauses(text, bare, around, amounts)
  return read.flatMap(({ amount, measured, implied }) =>
    measured && fits(amount, measured.metric) && !(implied && amount.comparison === '=')
      ? [factOf(path, outline, setting, amount, measured.name, parts)]
      : [],
  )
}

/** A sentence with more numbers is not read. */
const most = 6

/**
 * Each number with the metric of its clause; a clause with only a level or a percentile is completed by the label:
 * "Latency: p50 80 ms, p95 300 ms".
 */
function readClauses(text: string, bare: string, around: string, amounts: readonly Amount[]) {
  return clausesOf(text).flatMap(({ from, to }) => {
    const [amount, ...more] = amounts.filter((one) => one.from >= from && one.to <= to)
    const own = bare.slice(from, to)
    if (!amount || more.length > 0 || !/\p{L}/u.test(own)) return []
    const direct = metricOf(own, amount.dimension)
    return [{ amount, ...(direct.measured ? direct : metricOf(`${around} ${own}`, amount.dimension)) }]
  })
}

/** A text about more subjects is not read. */
const mostParts = 6

function factOf(path: string, outline: SectionTree, setting: Setting, amount: Amount, name: string, parts: readonly string[]): Fact {
  const range = { from: setting.from + amount.from, to: setting.from + amount.to }
  return {
    subject: parts.length > 0 ? `${name} of ${parts.join(' ')}` : name,
    comparison: amount.comparison,
    value: setting.text.slice(amount.from, amount.to).replace(/\s+/g, ' '),
    unit: amount.unit,
    modality: amount.comparison === '=' ? 'states' : 'must',
    place: place(path, outline, range),
  }
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
