import { rangeOf } from '../fences/code-blocks'
import { readCode } from '../fences/read-code'
import { titlesAround } from '../markdown/sections'
import type { DocumentOutline, Outline } from '../outline'
import { place } from '../place'
import type { DesignRow, DesignScenario, TechnicalDesign } from '../technical-design'
import { declaredStreams } from './declared-streams'
import { readOperations } from './read-operations'
import { listedQuestions, withoutOpenState } from './read-questions'
import { readStatus } from './read-status'
import { type DesignTable, readTables } from './read-tables'
import { strideIn } from './stride'

/** Reads one technical design. Total. */
export function readTechnicalDesign(path: string, outline: DocumentOutline): TechnicalDesign {
  const tables = readTables(path, outline)
  const ofKind = (kind: DesignTable['kind']): readonly DesignTable[] => tables.filter((table) => table.kind === kind)
  const rows = (kind: DesignTable['kind']): readonly DesignRow[] => ofKind(kind).flatMap((table) => table.rows)
  return {
    ...readStatus(path, outline),
    streams: rows('interfaces'),
    declaredStreams: declaredStreams(path, outline, rows('declared')),
    threats: ofKind('threats').flatMap((table) => threatsOf(outline, table)),
    budgets: ofKind('budgets').flatMap(budgetsOf),
    slos: rows('slos'),
    alerts: rows('alerts'),
    questions: [...rows('questions').map(withoutOpenState), ...listedQuestions(path, outline)],
    revisions: revisionsOf(ofKind('revisions')),
    operations: readOperations(path, outline),
    scenarios: scenariosOf(path, outline),
  }
}

/** The category may stand in a column, before the threat, or in the heading of the table. */
function threatsOf(outline: Outline, table: DesignTable): readonly DesignRow[] {
  const titles = titlesAround(outline, table.section)
  const inTitle = titles.map(strideIn).find((category) => category !== '') ?? ''
  const header = table.headers.category
  const speaksOfStride =
    /stride/i.test(`${header} ${titles.join(' ')}`) || table.rows.some(({ cells }) => strideIn(cells.category ?? '') !== '')
  const stride = header === undefined || speaksOfStride ? 'yes' : ''
  return table.rows.map((row) => {
    const category = row.cells.category || strideIn((row.cells.threat ?? '').split(/[:：—–]/)[0] ?? '') || inTitle
    return { ...row, cells: { ...row.cells, category, stride } }
  })
}

function budgetsOf({ rows, headers }: DesignTable): readonly DesignRow[] {
  return rows.map((row) => ({ ...row, cells: { ...row.cells, header: `${headers.budget} ${headers.metric ?? ''}` } }))
}

/** A changelog may be the template's own, so it counts only where there is no history beside it. */
function revisionsOf(tables: readonly DesignTable[]): readonly DesignRow[] {
  const own = tables.filter((table) => !/change ?log/i.test(table.title))
  const filled = (own.length > 0 ? own : tables).flatMap((table) => table.rows)
  return filled.filter(({ cells }) => Boolean(cells.date && (cells.summary || cells.author)))
}

const steps = ['Given', 'When', 'Then'] as const

function scenariosOf(path: string, outline: DocumentOutline): readonly DesignScenario[] {
  return readCode(outline).flatMap(({ block, reading }) =>
    reading.scenarios.map(({ name, anyStep, steps: own, from, to }) => ({
      name,
      missing: anyStep ? [] : steps.filter((step) => !own.has(step)),
      place: place(path, outline, rangeOf(block, from, to)),
    })),
  )
}
