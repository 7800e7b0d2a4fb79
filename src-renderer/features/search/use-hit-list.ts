import { useEffect, useId, useMemo, useState } from 'react'
import { useActions, useCockpit } from '../../state/cockpit'
import { type ListedDocument, type ListedHit, listHits } from './flat-hits'

export interface HitList {
  readonly documents: readonly ListedDocument[]
  /** The hit that is shown in the text; null before one was chosen. */
  readonly selected: ListedHit | null
  /** Selects the hit that is `by` further and shows it. */
  readonly move: (by: number) => void
  /** Goes to a hit, by default the selected or first one. */
  readonly choose: (hit?: ListedHit) => void
}

/** The hits of the search and the selected one of them, which a new query forgets. */
export function useHitList(): HitList {
  const { previewHit, showHit } = useActions()
  const results = useCockpit((state) => state.search.results)
  const request = useCockpit((state) => state.search.request)
  const idPrefix = useId()
  const documents = useMemo(() => listHits(results, idPrefix), [results, idPrefix])
  const all = useMemo(() => documents.flatMap(({ hits }) => hits), [documents])
  const [at, setAt] = useState(-1)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new query begins at its first hit
  useEffect(() => setAt(-1), [request])
  const selected = all[Math.min(at, all.length - 1)] ?? null
  useEffect(() => {
    if (selected !== null) document.getElementById(selected.id)?.scrollIntoView({ block: 'nearest' })
  }, [selected])
  return {
    documents,
    selected,
    move(by) {
      if (all.length === 0) return
      const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : (Math.min(at, all.length - 1) + by + all.length) % all.length
      setAt(next)
      const hit = all[next]
      if (hit !== undefined) void previewHit(hit.path, hit.hit)
    },
    choose(hit = selected ?? all[0]) {
      if (hit === undefined) return
      setAt(all.indexOf(hit))
      void showHit(hit.path, hit.hit)
    },
  }
}
