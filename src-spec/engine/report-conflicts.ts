import type { SpecDocument } from '../kinds/document'
import { documentName } from '../kinds/document-name'
import type { Conflict, Contradiction } from '../model/fact'
import type { Finding } from '../model/finding'
import type { Place } from '../text/source'

/** The conflicts of facts, each with the id of its finding, waived or not, and the name of the winner. */
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

/** A place is reported once even if it loses twice, so path and range identify a conflict. */
function keyOf({ path, range }: Place): string {
  return `${range.from} ${range.to} ${path}`
}
