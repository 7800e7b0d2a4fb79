import { useMemo, useState } from 'react'
import { useCockpit, useCockpitHandle } from '../../state/cockpit'
import { type Completion, completeFilter, filterValues } from './filter-completion'

export interface FilterCompletion {
  readonly completions: readonly Completion[]
  /** The highlighted one; -1 before one was chosen. */
  readonly at: number
  readonly move: (by: number) => void
  readonly close: () => void
}

/** Completions of the word before the caret, until they are closed for this query. */
export function useFilterCompletion(query: string, caret: number): FilterCompletion {
  const { store } = useCockpitHandle()
  const judgement = useCockpit((state) => state.snapshot?.judgement)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the values change with the judgement
  const values = useMemo(() => filterValues(store.getState()), [store, judgement])
  const [closedFor, setClosedFor] = useState('')
  const [chosen, setChosen] = useState({ query: '', at: -1 })
  const completions = useMemo(
    () => (closedFor === query && query !== '' ? [] : completeFilter(query, caret, values)),
    [query, caret, values, closedFor],
  )
  const at = chosen.query === query ? chosen.at : -1
  return {
    completions,
    at,
    move: (by) => setChosen({ query, at: (at + by + completions.length + (at < 0 && by < 0 ? 1 : 0)) % completions.length }),
    close: () => setClosedFor(query),
  }
}
