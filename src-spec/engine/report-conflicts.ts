import type { SpecDocument } from '../kinds/document'
import { documentName } from '../kinds/document-name'
import type { Conflict, Contradiction } from '../model/fact'
import type { Finding } from '../model/finding'
import type { Place } from '../text/source'

/** The contradictions of facts, each with the finding that reports it, waived or not, and with the name of its winner. */
export function reportConflicts(
  contradictions: readonly Contradiction[],
  findings: readonly Finding[],
  documents: readonly SpecDocument[],
): readonly Conflict[] {
  if (contradictions.length === 0) return []
  const ids = new Map(findings.filter(({ check }) => check === 'no-conflict-with-spec').map(({ id, place }) => [keyOf(place), id]))
  return contradictions.map((contradiction) => {
    const { path } = contradiction.winner.place
    const document = documents.find((known) => known.path === path)
    return {
      ...contradiction,
      findingId: ids.get(keyOf(contradiction.loser.place)) ?? null,
      winnerName: document === undefined ? path : documentName(document),
    }
  })
}

/** A place that loses twice is reported once, so that path and range tell one conflict from another. */
function keyOf({ path, range }: Place): string {
  return `${range.from} ${range.to} ${path}`
}
