import { titlesAround } from '../../markdown/parser/sections'
import { findInSections, type SectionReader } from '../../markdown/sections/read-sections'
import { shiftPlace } from '../../markdown/sections/shift'
import type { DocumentTree, SectionTree } from '../../markdown/sections/tree'
import { rangeOf } from '../../reading/code-blocks/code-blocks'
import { codeOf } from '../../reading/code-blocks/read-code'
import { place } from '../../text/place'
import { declaredStreams } from './declared-streams'
import type { DesignRow, DesignScenario, TechnicalDesign } from './model'
import { approvalDates, openReviewBoxes } from './read-approval'
import { keyedDecisions } from './read-decisions'
import { readOperations } from './read-operations'
import { listedQuestions, withoutOpenState } from './read-questions'
import { readStatus } from './read-status'
import { type DesignTable, readTables, shiftTable } from './read-tables'
import { strideIn } from './stride'

/** Reads one technical design. Never throws. */
export function readTechnicalDesign(path: string, outline: DocumentTree): TechnicalDesign {
  const all = findInSections(outline, tables, path)
  const ofKind = (kind: DesignTable['kind']): readonly DesignTable[] => all.filter((table) => table.kind === kind)
  const rows = (kind: DesignTable['kind']): readonly DesignRow[] => ofKind(kind).flatMap((table) => table.rows)
  return {
    ...readStatus(path, outline),
    ...approvalDates(path, outline),
    openReviewBoxes: openReviewBoxes(path, outline),
    streams: rows('interfaces'),
    declaredStreams: declaredStreams(path, outline, rows('declared')),
    threats: rows('threats'),
    budgets: rows('budgets'),
    slos: rows('slos'),
    alerts: rows('alerts'),
    questions: [...rows('questions').map(withoutOpenState), ...findInSections(outline, listedQuestions, path)],
    revisions: revisionsOf(ofKind('revisions')),
    loadTests: rows('loads'),
    decisions: [...rows('decisions'), ...findInSections(outline, keyedDecisions, path)],
    entities: rows('entities'),
    metrics: rows('metrics'),
    baselines: rows('baselines'),
    operations: readOperations(path, outline),
    scenarios: findInSections(outline, scenarios, path),
  }
}

const tables: SectionReader<DesignTable, [path: string]> = {
  read: (outline, path) => readTables(path, outline).map((table) => ({ ...table, rows: rowsOf(outline, table) })),
  toDocument: shiftTable,
}

/** The rows, with values from the headers and titles around them. */
function rowsOf(outline: SectionTree, table: DesignTable): readonly DesignRow[] {
  if (table.kind === 'threats') return threatsOf(outline, table)
  return table.kind === 'budgets' ? budgetsOf(table) : table.rows
}

/** The category may be in a column, before the threat, or in the heading of the table. */
function threatsOf(outline: SectionTree, table: DesignTable): readonly DesignRow[] {
  const titles = titlesAround(outline, outline.sections.length - 1)
  const inTitle = titles.map(strideIn).find((category) => category !== '') ?? ''
  const header = table.headers.category
  const namesStride =
    /stride/i.test(`${header} ${titles.join(' ')}`) || table.rows.some(({ cells }) => strideIn(cells.category ?? '') !== '')
  const stride = header === undefined || namesStride ? 'yes' : ''
  return table.rows.map((row) => {
    const category = row.cells.category || strideIn((row.cells.threat ?? '').split(/[:：—–]/)[0] ?? '') || inTitle
    return { ...row, cells: { ...row.cells, category, stride } }
  })
}

function budgetsOf({ rows, headers }: DesignTable): readonly DesignRow[] {
  return rows.map((row) => ({ ...row, cells: { ...row.cells, header: `${headers.budget} ${headers.metric ?? ''}` } }))
}

/** A changelog may come from the template, so it counts only if there is no revision history. */
function revisionsOf(tables: readonly DesignTable[]): readonly DesignRow[] {
  const own = tables.filter((table) => !/change ?log/i.test(table.title))
  const filled = (own.length > 0 ? own : tables).flatMap((table) => table.rows)
  return filled.filter(({ cells }) => Boolean(cells.date && (cells.summary || cells.author)))
}

const steps = ['Given', 'When', 'Then'] as const

const scenarios: SectionReader<DesignScenario, [path: string]> = {
  read: (outline, path) =>
    codeOf(outline).flatMap(({ block, reading }) =>
      reading.scenarios.map(({ name, hasAnyStep, steps: own, from, to }) => ({
        name,
        missing: hasAnyStep ? [] : steps.filter((step) => !own.has(step)),
        place: place(path, outline, rangeOf(block, from, to)),
      })),
    ),
  toDocument: ({ name, missing, place }, at) => ({ name, missing, place: shiftPlace(place, at) }),
}
