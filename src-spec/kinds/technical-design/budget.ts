import type { DesignRow } from './model'

const number = /\d|\b(?:zero|no|one|two|three)\b|零|无/i
/** A unit after a number, with or without a space. */
const unit = /\d[\d.,' ]{0,20}[*_`]{0,2}\s?(?:%|‰|°|\p{Sc}|\p{L})|\p{Sc}\s?\d|\b(?:zero|no)\b|零|无/iu
/** Metrics that are counts or have no dimension. */
const dimensionless =
  /\b(?:score|ratio|cls|apdex|rating|factor|count|number|queries|requests|connections|retries|calls|errors|users|instances|replicas|threads|items|records|rows|files|messages)\b|anzahl|数量|次数/i
const unitInHeader =
  /\((?:µs|ms|s|sec|min|h|kb|mb|gb|kib|mib|gib|%|rps|tps|qps|req\/s|fps|€|\$|[a-z]{1,12}\/[a-z]{1,8})\)|\bin (?:ms|milliseconds|seconds|minutes|mb|gb|kb|bytes|percent)\b/i

/** A plural in front of what is measured: "lost mails", "open handles"; not "status" or "loss". */
const countable = /\b\p{L}{2,30}(?![sui])\p{L}s\b/iu
/** What has a dimension, so that a bare number of it says nothing: "response times", "access latency". */
const dimension =
  /\b(?:latenc|duration|time|delay|p\d\d|percentile|size|memory|heap|age\b|rate|throughput|bandwidth|bytes|traffic|cpu|load|weight|lag\b|interval|window|timeouts?|cost|price|budget|length|hours|minutes|seconds|days)/i

/** What a row of the budgets lacks to be measurable. A value without a number lacks the unit too; only the number is reported. */
export function missingOfBudget({ cells }: DesignRow): readonly ('number' | 'unit' | 'method')[] {
  const { budget = '', metric = '', component = '', header = '', method } = cells
  const counted = number.test(budget)
  const measured =
    unit.test(budget) || isCount(budget, metric) || dimensionless.test(`${metric} ${component}`) || unitInHeader.test(`${metric} ${header}`)
  const missing = [counted ? null : 'number', measured || !counted ? null : 'unit', method === '' ? 'method' : null] as const
  return missing.filter((part) => part !== null)
}

/** Zero is zero in every unit, and a count has none. */
function isCount(budget: string, metric: string): boolean {
  return /^[^\p{L}\d]*0[^\p{L}\d]*$/u.test(budget) || (countable.test(metric) && !dimension.test(metric))
}
