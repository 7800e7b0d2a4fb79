import type { DocumentTree } from '../../markdown/sections/tree'
import type { Constitution } from './model'
import { readPrinciples } from './read-principles'
import { readReport, reportRange } from './read-report'
import { readStatements } from './read-statements'

/** Reads a constitution's statements about itself. Never throws, and linear in its length. */
export function readConstitution(path: string, outline: DocumentTree): Constitution {
  const range = reportRange(outline)
  const { version, versions, ratified, amended, ranges } = readStatements(path, outline, range)
  return {
    version,
    versions,
    ratified,
    amended,
    statements: ranges,
    principles: readPrinciples(path, outline, ranges),
    report: readReport(path, outline, range),
  }
}
