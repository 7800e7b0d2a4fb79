import type { Waived, Waiver } from '../configuration/configuration'
import { nearest } from '../configuration/nearest'
import { matchesPattern } from '../configuration/path-pattern'
import type { CheckCatalogue } from '../model/check-catalogue'
import type { Finding } from '../model/finding'

/** A waiver without effect, and why. */
export interface UnusedWaiver {
  readonly waiver: Waiver
  readonly why: 'nothing-found' | 'no-such-check' | 'cannot-be-waived'
  /** The known check id that is closest to a misspelt one. */
  readonly meant: string | null
}

export interface WaiverOutcome {
  /** Findings that are not waived. */
  readonly findings: readonly Finding[]
  readonly waived: readonly Waived<Finding>[]
  readonly unused: readonly UnusedWaiver[]
}

/** Separates the findings that a waiver with a reason covers. */
export function applyWaivers(findings: readonly Finding[], waivers: readonly Waiver[], catalogue: CheckCatalogue): WaiverOutcome {
  const reasoned = waivers.filter(({ check, reason }) => reason !== '' && check !== '')
  if (reasoned.length === 0) return { findings, waived: [], unused: [] }
  const byCheck = new Map<string, Waiver[]>()
  for (const waiver of reasoned) {
    const same = byCheck.get(waiver.check)
    if (same) same.push(waiver)
    else byCheck.set(waiver.check, [waiver])
  }
  const unwaived: Finding[] = []
  const waived: Waived<Finding>[] = []
  const used = new Set<Waiver>()
  for (const finding of findings) {
    const covering = catalogue.lockedChecks.has(finding.check)
      ? []
      : (byCheck.get(finding.check) ?? []).filter((waiver) => isCovered(waiver, finding))
    for (const waiver of covering) used.add(waiver)
    const [first] = covering
    if (first) waived.push({ finding, reason: first.reason, place: first.place })
    else unwaived.push(finding)
  }
  return {
    findings: unwaived,
    waived,
    unused: reasoned.filter((waiver) => !used.has(waiver)).map((waiver) => unusedFor(waiver, catalogue)),
  }
}

function isCovered({ path, lines, isAtTop }: Waiver, { place }: Finding): boolean {
  if (lines === null) return matchesPattern(path, place.path)
  if (path !== place.path) return false
  // Findings about a missing part or the whole document are at its start.
  if (isAtTop && place.range.from === 0 && place.range.to === 0) return true
  return lines.from <= place.line && place.line <= lines.to
}

function unusedFor(waiver: Waiver, { ids, lockedChecks }: CheckCatalogue): UnusedWaiver {
  if (!ids.includes(waiver.check)) return { waiver, why: 'no-such-check', meant: nearest(waiver.check, ids) }
  return { waiver, why: lockedChecks.has(waiver.check) ? 'cannot-be-waived' : 'nothing-found', meant: null }
}
