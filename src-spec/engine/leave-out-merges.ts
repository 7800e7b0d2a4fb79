import type { SpecDocument } from '../kinds/document'
import type { SpecChange } from '../model/change'
import type { CheckCatalogue } from '../model/check-catalogue'
import type { Contradiction } from '../model/fact'
import type { Finding } from '../model/finding'
import type { OpenItem } from '../model/item'
import { mergeMarkers } from '../reading/merge-markers'
import { startOf } from '../text/place'
import type { Place, Range } from '../text/source'

/** Whether a place touches an unfinished merge, where each statement is one of two versions and none is in force. */
export type IsMerging = (place: Place) => boolean

const nowhere: IsMerging = () => false

export function findMerges(documents: readonly SpecDocument[]): IsMerging {
  const stretches = new Map<string, readonly Range[]>()
  for (const { path, outline } of documents) {
    if (!outline.hasConflicts) continue
    const ranges = mergeMarkers(outline).blocks.map(({ whole }) => whole)
    if (ranges.length > 0) stretches.set(path, ranges)
  }
  if (stretches.size === 0) return nowhere
  return ({ path, range }) =>
    stretches.get(path)?.some(({ from, to }) => range.from < to && Math.max(range.to, range.from + 1) > from) ?? false
}

/** Leaves out the findings about an unfinished merge, but for those on the merge itself and on what cannot be read. */
export function findingsOutside(
  findings: readonly Finding[],
  isMerging: IsMerging,
  { blockingChecks }: CheckCatalogue,
): readonly Finding[] {
  if (isMerging === nowhere) return findings
  return findings.filter(({ check, place, related }) => blockingChecks.has(check) || ![place, ...related].some(isMerging))
}

export function itemsOutside(items: readonly OpenItem[], isMerging: IsMerging): readonly OpenItem[] {
  return isMerging === nowhere ? items : items.filter(({ place }) => !isMerging(place))
}

export function contradictionsOutside(all: readonly Contradiction[], isMerging: IsMerging): readonly Contradiction[] {
  return isMerging === nowhere ? all : all.filter(({ winner, loser }) => !isMerging(winner.place) && !isMerging(loser.place))
}

/** While SPEC holds two versions, what only seems removed may be in one of them, and what is between the markers is not in force. */
export function changesOutside(changes: readonly SpecChange[], isMerging: IsMerging, spec: string | null): readonly SpecChange[] {
  if (isMerging === nowhere || spec === null || !isMerging(wholeOf(spec))) return changes
  return changes.filter((change) => change.place !== null && !isRemoval(change) && !isMerging(change.place))
}

function isRemoval({ kind, before, after }: SpecChange): boolean {
  return kind === 'item-removed' || kind === 'section-removed' || (before !== '' && after === '')
}

function wholeOf(path: string): Place {
  return { ...startOf(path), range: { from: 0, to: Number.MAX_SAFE_INTEGER } }
}
