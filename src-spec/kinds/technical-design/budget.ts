import type { DesignRow } from './model'

const number = /\d|\b(?:zero|no|one|two|three)\b|零|无/i
/** A unit after a number, with or without a space. */
const unit = /\d[\d.,' ]{0,20}[*_`]{0,2}\s?(?:%|‰|°|\p{Sc}|\p{L})|\p{Sc}\s?\d|\b(?:zero|no)\b|零|无/iu
/** Metrics that are counts or have no dimension. */
const dimensionless =
  /\b(?:score|ratio|cls|apdex|rating|factor|count|number|queries|requests|connections|retries|calls|errors|users|instances|replicas|threads|items|records|rows|files|messages)\b|anzahl|数量|次数/i
const unitInHeader =
  /\((?:µs|ms|s|sec|min|h|kb|mb|gb|kib|mib|gib|%|rps|tps|qps|req\/s|fps|€|\$|[a-z]{1,12}\/[a-z]{1,8})\)|\bin (?:ms|milliseconds|seconds|minutes|mb|gb|kb|bytes|percent)\b/i

/** What a row of the budgets lacks to be measurable. A value without a number lacks the unit too; only the number is reported. */
export function missingOfBudget({ cells }: DesignRow): readonly ('number' | 'unit' | 'method')[] {
  const { budget = '', metric = '', component = '', header = '', method = '' } = cells
  const counted = number.test(budget)
  const measured = unit.test(budget) || dimensionless.test(`${metric} ${component}`) || unitInHeader.test(`${metric} ${header}`)
  const missing = [counted ? null : 'number', measured || !counted ? null : 'unit', method === '' ? 'method' : null] as const
  return missing.filter((part) => part !== null)
}
