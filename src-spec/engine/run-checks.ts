import type { Check, DocumentCheck, Found, WorkspaceFacts } from '../checks/check'
import { checks } from '../checks/index'
import type { Configuration } from '../configuration/configuration'
import type { SpecDocument } from '../kinds/document'
import { memoizeByReads } from '../memo/memoize-by-reads'
import { type Finding, type Severity, severityRank } from '../model/finding'
import type { UnusedWaiver } from '../waivers/apply-waivers'

/** Beyond this many findings of one check in one document the rest are counted, not listed: nobody reads them. */
const most = 200

/** What every document check says of one document. Depends on nothing but the document and the day. */
export function checkDocument(document: SpecDocument, today: string): readonly Finding[] {
  return checks.flatMap((check) => (check.scope === 'document' && applies(check, document) ? told(check, check.find(document, today)) : []))
}

/** What the checks find that look at documents together. A check runs again only when a fact that it read has changed. */
export function createWorkspaceChecks(): (facts: WorkspaceFacts) => readonly Finding[] {
  const memoized = checks.flatMap((check) =>
    check.scope === 'workspace' ? [memoizeByReads((facts: WorkspaceFacts) => told(check, check.find(facts)))] : [],
  )
  return (facts) => memoized.flatMap((find) => find(facts))
}

/** What is said of the waivers that waived nothing. */
export function checkWaivers(unused: readonly UnusedWaiver[], documents: readonly SpecDocument[]): readonly Finding[] {
  return checks.flatMap((check) => (check.scope === 'waivers' ? told(check, check.find(unused, documents)) : []))
}

/**
 * The findings with the severities that the configuration gives to their checks; those switched off are gone. A degree
 * that a check gives to some of its findings by itself, such as "not blocking", stays.
 */
export function withSeverities(findings: readonly Finding[], severities: Configuration['checks']): readonly Finding[] {
  if (Object.keys(severities).length === 0) return findings
  return findings.flatMap((finding) => {
    const severity = Object.hasOwn(severities, finding.check) ? severities[finding.check] : undefined
    if (severity === 'off') return []
    return severity && finding.severity === severityOf.get(finding.check) ? [{ ...finding, severity }] : [finding]
  })
}

/** Errors first, then in the order in which a reader meets them. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(
    (a, b) =>
      severityRank[a.severity] - severityRank[b.severity] ||
      compare(a.place.path, b.place.path) ||
      a.place.range.from - b.place.range.from ||
      order(a.check) - order(b.check),
  )
}

function applies(check: DocumentCheck, document: SpecDocument): boolean {
  return (check.kinds === null || check.kinds.includes(document.kind)) && (check.inTemplates || !document.isTemplate)
}

function told(check: Check, found: Iterable<Found>): readonly Finding[] {
  const findings: Finding[] = []
  const seen = new Map<string, number>()
  const counts = new Map<string, number>()
  for (const one of found) {
    const count = (counts.get(one.place.path) ?? 0) + 1
    counts.set(one.place.path, count)
    if (count > most) continue
    const key = `${check.id}\n${one.place.path}\n${one.key ?? one.message}`
    const repeat = (seen.get(key) ?? 0) + 1
    seen.set(key, repeat)
    findings.push({
      id: `${check.id}-${hashOf(`${key}\n${repeat}`)}`,
      check: check.id,
      severity: one.severity ?? check.severity,
      message: one.message,
      place: one.place,
      related: one.related ?? [],
      fixes: one.fixes ?? [],
    })
  }
  return findings.map((finding, index) => {
    const hiddenCount = (counts.get(finding.place.path) ?? 0) - most
    const isLast = hiddenCount > 0 && findings[index + 1]?.place.path !== finding.place.path
    return isLast ? { ...finding, message: `${finding.message} (And ${hiddenCount} more of this kind in this document.)` } : finding
  })
}

const severityOf: ReadonlyMap<string, Severity> = new Map(checks.map((check) => [check.id, check.severity]))
const orders: ReadonlyMap<string, number> = new Map(checks.map((check, index) => [check.id, index]))

function order(check: string): number {
  return orders.get(check) ?? 0
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
