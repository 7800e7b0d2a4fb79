import { checks } from '../checks/index'
import type { SpecDocument } from '../kinds/document'
import type { Finding } from '../model/finding'

const archiveChecks: ReadonlySet<string> = new Set(checks.filter(({ inArchives }) => inArchives).map(({ id }) => id))

/** Whether it is test data or an archived change. */
export function isLimited({ place }: SpecDocument): boolean {
  return place?.isFixture === true || place?.feature?.isArchived === true
}

/**
 * Leaves out what asks for work on archived changes, which are history, and makes findings in test data infos: it may be broken
 * on purpose.
 */
export function limitFindings(findings: readonly Finding[], documents: readonly SpecDocument[]): readonly Finding[] {
  const limited = documents.filter(isLimited)
  if (limited.length === 0) return findings
  const fixtures = new Map(limited.map(({ path, place }) => [path, place?.isFixture ?? false]))
  return findings.flatMap((finding): readonly Finding[] => {
    const isFixture = fixtures.get(finding.place.path)
    if (isFixture === undefined) return [finding]
    if (isFixture) return [{ ...finding, severity: 'info' }]
    return archiveChecks.has(finding.check) ? [finding] : []
  })
}
