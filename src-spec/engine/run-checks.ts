import type { Check, CheckResult, DocumentCheck, WorkspaceCheck, WorkspaceFacts } from '../checks/check'
import { checks } from '../checks/index'
import type { Configuration } from '../configuration/configuration'
import { isArchived } from '../conventions/openspec/places'
import type { SpecDocument } from '../kinds/document'
import { memoizeByReads } from '../memo/memoize-by-reads'
import { memoizeCollect } from '../memo/memoize-collect'
import { shareEqual } from '../memo/share-equal'
import { type Finding, type Severity, severityRank } from '../model/finding'
import type { Stage } from '../model/readiness'
import { visibleName } from '../text/visible-name'
import type { UnusedWaiver } from '../waivers/apply-waivers'

/** At most this many findings of one check are listed for one document; the others are only counted. */
const maxFindings = 200

/** At most this many other places are listed with one finding. */
const maxRelated = 20

/** The findings of all document checks for one document. Depends on the document and the day alone. */
export function checkDocument(document: SpecDocument, today: string): readonly Finding[] {
  return checks.flatMap((check) =>
    check.scope === 'document' && isApplicable(check, document) ? toFindings(check, check.find(document, today)) : [],
  )
}

/** Has the checks that compare documents keep what they need of one. */
export function readAheadForChecks(document: SpecDocument): void {
  for (const check of checks) if (check.scope === 'workspace') (check as WorkspaceCheck).readAhead?.(document)
}

/** Runs the checks that compare documents. A check runs again only when a fact that it read has changed. */
export function createWorkspaceChecks(): (facts: WorkspaceFacts) => readonly Finding[] {
  const relevant = new Map<IsRelevant, (documents: readonly SpecDocument[]) => readonly SpecDocument[]>()
  const memoized = checks.flatMap((check) => {
    if (check.scope !== 'workspace') return []
    let last: readonly Finding[] = []
    const find = memoizeByReads(
      (facts: WorkspaceFacts) => {
        last = shareEqual(last, toFindings(check, check.find(facts)))
        return last
      },
      ['workspace'],
    )
    const { isRelevant } = check as WorkspaceCheck
    if (!isRelevant) return [find]
    const list = relevant.get(isRelevant) ?? listWhere(isRelevant)
    relevant.set(isRelevant, list)
    return [(facts: WorkspaceFacts) => find({ ...facts, documents: list(facts.documents) })]
  })
  return (facts) => memoized.flatMap((find) => find(facts))
}

type IsRelevant = NonNullable<WorkspaceCheck['isRelevant']>

function listWhere(isRelevant: IsRelevant) {
  return memoizeCollect((document: SpecDocument) => (isRelevant(document) ? [document] : []))
}

/** The findings about waivers that cover no finding. */
export function checkWaivers(unused: readonly UnusedWaiver[], documents: readonly SpecDocument[]): readonly Finding[] {
  return checks.flatMap((check) => (check.scope === 'waivers' ? toFindings(check, check.find(unused, documents)) : []))
}

/** The findings of documents that do not fit the stage which the other findings lead to. */
export function createStageChecks(): (documents: readonly SpecDocument[], stageOf: () => Stage) => readonly Finding[] {
  const all = checks.flatMap((check) => (check.scope === 'stage' ? [{ check, list: listWhere(check.isRelevant) }] : []))
  return (documents, stageOf) => all.flatMap(({ check, list }) => toFindings(check, check.find(list(documents), stageOf)))
}

/**
 * Applies the severities of the configuration and removes the findings of disabled checks. A severity that a check gives
 * to single findings, such as `info` for a non-blocking question, is kept.
 */
export function applySeverities(findings: readonly Finding[], severities: Configuration['checks']): readonly Finding[] {
  if (Object.keys(severities).length === 0) return findings
  return findings.flatMap((finding) => {
    const severity = Object.hasOwn(severities, finding.check) ? severities[finding.check] : undefined
    if (severity === 'off') return []
    return severity && finding.severity === defaultSeverities.get(finding.check) ? [{ ...finding, severity }] : [finding]
  })
}

/** Errors first, then by path and position. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(
    (a, b) =>
      severityRank[a.severity] - severityRank[b.severity] ||
      compare(a.place.path, b.place.path) ||
      a.place.range.from - b.place.range.from ||
      checkIndexOf(a.check) - checkIndexOf(b.check),
  )
}

function isApplicable(check: DocumentCheck, document: SpecDocument): boolean {
  if (check.kinds !== null && !check.kinds.includes(document.kind)) return false
  return (check.inTemplates === true || !document.isTemplate) && (check.inArchives === true || !isArchived(document.path))
}

function toFindings(check: Check, results: Iterable<CheckResult>): readonly Finding[] {
  const findings: Finding[] = []
  const seen = new Map<string, number>()
  const counts = new Map<string, number>()
  for (const result of results) {
    const count = (counts.get(result.place.path) ?? 0) + 1
    counts.set(result.place.path, count)
    if (count > maxFindings) continue
    const key = `${check.id}\n${result.place.path}\n${result.key}`
    const repeat = (seen.get(key) ?? 0) + 1
    seen.set(key, repeat)
    findings.push({
      id: `${check.id}-${hashOf(`${key}\n${repeat}`)}`,
      check: check.id,
      severity: result.severity ?? check.severity,
      message: visibleName(result.message),
      place: result.place,
      related: (result.related ?? []).slice(0, maxRelated),
      fixes: result.fixes ?? [],
      ...(result.toFill && { toFill: result.toFill }),
    })
  }
  return findings.map((finding, index) => {
    const hiddenCount = (counts.get(finding.place.path) ?? 0) - maxFindings
    const isLast = hiddenCount > 0 && findings[index + 1]?.place.path !== finding.place.path
    return isLast ? { ...finding, message: `${finding.message} (${hiddenCount} more like this in the document.)` } : finding
  })
}

const defaultSeverities: ReadonlyMap<string, Severity> = new Map(checks.map((check) => [check.id, check.severity]))
const checkIndexes: ReadonlyMap<string, number> = new Map(checks.map((check, index) => [check.id, index]))

function checkIndexOf(check: string): number {
  return checkIndexes.get(check) ?? 0
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** FNV-1a, 32 bits, in hexadecimal: short, stable, and the same on every machine. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}
