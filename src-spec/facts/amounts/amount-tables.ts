import { plainInline, visibleText } from '../../markdown/parser/inline'
import { titlesAround } from '../../markdown/parser/sections'
import { headedTables } from '../../markdown/sections/headed-tables'
import { readSection } from '../../markdown/sections/read-sections'
import type { SectionTree, Table } from '../../markdown/sections/tree'
import { lazyPattern } from '../../memo/lazy-pattern'
import type { Fact } from '../../model/fact'
import { withoutComments } from '../../reading/entries/without-comments'
import { amountsIn, countsIn } from '../../vocabulary/amounts'
import { hedges } from '../../vocabulary/hedges'
import { isQualifier, namesMetric } from '../../vocabulary/metrics/metric-of'
import { comparesOptions } from '../option-tables'
import { surroundingsOf } from '../surroundings'
import { settingFacts } from './amount-facts'

/** Columns that set a target. */
const targetHeader =
  /^(?:targets?|target value|budgets?|goals?|limits?|requirements?|threshold|slo|objective|sla|required|bound|zielwert|ziel|vorgabe|grenzwert|目标|目标值|预算|要求)(?:\s?\([^)]{0,40}\))?$/i
/** Columns that may contain measurements instead: read only with a bound, or under a title about targets. */
const valueHeader = /^(?:values?|minimum|maximum|min\.?|max\.?|wert|值|指标值)(?:\s?\([^)]{0,40}\))?$/i
const targetTitle = lazyPattern(
  () =>
    /budget|target|requirement|\bnfrs?\b|non-?functional|\bslos?\b|\bslas?\b|objective|goal|constraint|limit|anforderung|vorgabe|ziele?\b|目标|要求|约束|预算/i,
)
/** Columns whose words do not name what the number measures. */
const remark =
  /^(?:measur|how|method|verif|notes?|comment|remark|owner|error budget|alert|burn|source|dashboard|priorit|status|rationale|why|reason|id|#|nr|current|baseline|actual|today|risk|tool|phase|date|messung|bemerkung|备注|测量|方法|状态)/i

/** Numbers in tables `Metric | Target`, `Component | Metric | Budget`, or with one column for each percentile. */
export function amountTables(path: string, outline: SectionTree, parts: readonly (readonly string[])[], isLaw: boolean): readonly Fact[] {
  const { stances, leads } = readSection(outline, surroundingsOf)
  return headedTables(outline).flatMap(({ table, headers: written }) => {
    const stance = stances[table.section] ?? 'mentions'
    if (table.isPrompt || stance === 'silent' || stance === 'tasks' || table.header.length < 2) return []
    const headers = written.map((header) => header.slice(0, longestHeader))
    const lead = leads.before(table.header.find((cell) => cell.to > cell.from)?.from ?? -1)
    if (comparesOptions(headers) || hedges.test(lead)) return []
    const sets = titlesAround(outline, table.section).some((title) => targetTitle.test(title))
    return tableFacts(path, outline, table, { headers, lead, sets, parts: parts[table.section] ?? [], isLaw })
  })
}

const longestHeader = 120

/** Properties of a table that are known before its rows are read. */
interface Around {
  readonly headers: readonly string[]
  readonly lead: string
  /** It lies under a title about targets. */
  readonly sets: boolean
  readonly parts: readonly string[]
  readonly isLaw: boolean
}

function tableFacts(path: string, outline: SectionTree, table: Table, { headers, lead, sets, parts, isLaw }: Around): readonly Fact[] {
  const targets = headers.map((header, column) => column > 0 && targetHeader.test(header))
  const isMetric = headers.map(namesMetric)
  const values = targets.includes(true)
    ? targets
    : headers.map((header, column) => column > 0 && (valueHeader.test(header) || isMetric[column] === true))
  if (!values.includes(true)) return []
  const labels = headers.map((header, column) => !values[column] && !remark.test(header) && !valueHeader.test(header))
  return table.rows.flatMap((row) => {
    const cells = row.cells.map((cell) => withoutComments(outline.text.slice(cell.from, cell.to)))
    if (cells.some((cell) => cell.includes('~~'))) return []
    const numbers = row.cells.flatMap((cell, column) => {
      const whole = cells[column] ?? ''
      if (!values[column] || !/\d/.test(whole) || whole.length > longestCell) return []
      const text = visibleText(whole)
      const isTarget = sets || targets[column] === true
      // A bare number that no word makes a target may be a measurement.
      return isTarget || [...amountsIn(text), ...countsIn(text)].some(isBound) ? [{ cell, column, whole, text, isTarget }] : []
    })
    if (numbers.length === 0) return []
    const label = cells.flatMap((cell, column) => {
      if (values[column]) return []
      const plain = plainInline(cell)
      return labels[column] || qualifies(cell, plain) ? [plain] : []
    })
    return numbers.flatMap(({ cell, column, whole, text, isTarget }) => {
      const header = isMetric[column] ? headers[column] : ''
      const around = `${lead} ${label.join(' ')} ${header}`
      return settingFacts(path, outline, { text, from: cell.from, whole, around, parts, isLaw }).filter((fact) => isTarget || isBound(fact))
    })
  })
}

/** A remark that is a percentile, a level or an environment qualifies the metric. */
function qualifies(cell: string, plain: string): boolean {
  return isQualifier(plain) || environment.test(cell)
}

const environment = /^\W{0,4}(?:staging|testing|test|dev|development|local)\W{0,4}$/i

function isBound({ comparison }: Pick<Fact, 'comparison'>): boolean {
  return comparison !== '='
}

const longestCell = 200
