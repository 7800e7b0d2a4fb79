import type { Finding, Waived } from '#spec'

export interface WaivedGroup {
  /** The document that the findings are about. */
  readonly path: string
  /** In the order of its lines. */
  readonly waived: readonly Waived<Finding>[]
}

/** The waived findings by document, in the order of paths. */
export function waivedGroups(all: readonly Waived<Finding>[]): readonly WaivedGroup[] {
  const groups = Map.groupBy(all, ({ finding }) => finding.place.path)
  return [...groups]
    .map(([path, waived]) => ({
      path,
      waived: [...waived].sort((a, b) => a.finding.place.range.from - b.finding.place.range.from),
    }))
    .sort((a, b) => a.path.localeCompare(b.path))
}

/** The place of a waiver, as text relative to the document of the finding. */
export function waiverPlace({ finding, place }: Waived<Finding>): string {
  if (place.path === finding.place.path) return `line ${place.line}`
  return `${place.path.slice(place.path.lastIndexOf('/') + 1)}:${place.line}`
}
