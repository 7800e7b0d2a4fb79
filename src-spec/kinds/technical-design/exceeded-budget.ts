import { readQuantity } from '../../vocabulary/quantity'
import type { DesignRow } from './model'

/** The budget that an objective exceeds: the only one of the same component, percentile and metric; null if there is none. */
export function exceededBudget(slo: DesignRow, budgets: readonly DesignRow[]): DesignRow | null {
  if (slo.hasBlank) return null
  const objective = limitOf(slo.cells.target ?? '', `${slo.cells.type ?? ''} ${slo.cells.target ?? ''}`)
  if (!objective) return null
  const own = componentWords(slo.cells.slo ?? '')
  const same = budgets.filter((row) => !row.hasBlank && isSameComponent(own, componentWords(row.cells.component ?? '')))
  const limits = same.flatMap((row) => {
    const limit = limitOf(row.cells.budget ?? '', `${row.cells.metric ?? ''} ${row.cells.budget ?? ''}`)
    return limit && limit.metric === objective.metric ? [{ row, limit }] : []
  })
  const [only, ...more] = limits
  return only && more.length === 0 && objective.seconds > only.limit.seconds * (1 + 1e-6) ? only.row : null
}

interface Limit {
  readonly seconds: number
  /** The percentile with the words of the metric that are not the same for every latency. */
  readonly metric: string
}

/** An upper bound in time; null for any other. */
function limitOf(value: string, described: string): Limit | null {
  const quantity = readQuantity(mainPart(value))
  if (quantity?.dimension !== 'time' || quantity.comparison === '>' || quantity.comparison === '≥') return null
  const percentile = /\bp(\d{2,3}(?:\.\d)?)\b/i.exec(mainPart(described))?.[1]
  if (!percentile || /\badded\b|\babove\b|\bmore\b|\bextra\b/i.test(value)) return null
  return { seconds: quantity.amount, metric: `${percentile} ${metricWords(described.replace(value, ' ')).join(' ')}` }
}

/** Without remarks in parentheses, and without the load at which it holds. */
function mainPart(text: string): string {
  return text.replace(/[（(][^()（）]{0,200}[)）]/g, ' ').replace(/\s(?:at|under|with|bei|→|->|for)\s.{0,300}$/i, '')
}

const common = /^(?:latency|latencies|response|times?|duration|durations|p\d+|the|of|a|in|end|to)$/

function metricWords(text: string): readonly string[] {
  return wordsOf(text)
    .filter((word) => !common.test(word))
    .sort()
}

function componentWords(text: string): readonly string[] {
  return wordsOf(text.replace(/[（(][^()（）]{0,200}[)）]/g, ' '))
}

function wordsOf(text: string): readonly string[] {
  return (
    mainPart(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

/** The same words, or all words of an objective that has several: "list writes" is "booking-api, list writes". */
function isSameComponent(own: readonly string[], other: readonly string[]): boolean {
  const isWithin = own.length > 0 && own.every((word) => other.includes(word))
  return isWithin && (own.length > 1 || other.length === 1)
}
