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
  const own = findings.filter(({ check }) => check === 'no-conflict-with-spec')
  const ids = new Map(own.map(({ id, place }) => [keyOf(place), id]))
  // A loser that is no document is named in the finding of the winner.
  const known = new Set(documents.map(({ path }) => path))
  for (const { id, related } of own) for (const place of related) if (!known.has(place.path)) ids.set(keyOf(place), id)
  return contradictions.map((contradiction) => {
    const { path } = contradiction.winner.place
    const document = documents.find((one) => one.path === path)
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
