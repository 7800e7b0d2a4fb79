import type { Amount } from '../../vocabulary/amounts'
import { metricOf } from '../../vocabulary/metrics/metric-of'

/**
 * Each number with the metric of its clause; a clause with only a level or a percentile is completed by the label:
 * "Latency: p50 80 ms, p95 300 ms".
 */
export function readClauses(text: string, bare: string, around: string, amounts: readonly Amount[]) {
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
