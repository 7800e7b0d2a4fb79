import { useEffect, useMemo } from 'react'
import { useActions, useCockpit } from '../../state/cockpit'
import { documentByPath } from '../../state/selectors'
import type { ListAction } from '../../ui/list-actions'
import { itemKinds } from './item-kinds'
import type { ItemRow } from './item-rows'

/** What can be done with an item of the ledger. `onAnswer` opens the field for its answer. */
export function useItemActions(onAnswer: (row: ItemRow) => void): readonly ListAction<ItemRow>[] {
  const actions = useActions()
  const snapshot = useCockpit((state) => state.snapshot)
  const waivable = useCockpit((state) => state.waivable)
  const { loadWaivable } = actions
  useEffect(() => {
    for (const path of new Set(snapshot?.judgement?.items.map(({ place }) => place.path))) void loadWaivable(path)
  }, [snapshot, loadWaivable])
  return useMemo(() => {
    const readOnly = ({ item }: ItemRow) => documentByPath(snapshot, item.place.path)?.readOnlyReason ?? null
    const plans = snapshot?.judgement?.documents.filter(({ kind }) => kind === 'active-spec').length ?? 0
    return [
      {
        id: 'open',
        label: () => 'Go to the place',
        keys: 'Enter',
        reason: () => null,
        run: ({ item }) => void actions.showPlace(item.place),
      },
      { id: 'answer', label: ({ item }) => itemKinds[item.kind].settle, keys: 'A', reason: readOnly, run: onAnswer },
      { id: 'decide', label: () => 'Draft a decision…', keys: 'D', reason: () => null, run: ({ item }) => void actions.decideItem(item) },
      {
        id: 'task',
        label: () => 'Make a task',
        keys: 'T',
        reason: (row) => (plans === 1 ? readOnly(row) : 'There is no single ACTIVE_SPEC.md whose tasks could take it.'),
        run: ({ item }) => void actions.makeTask(item),
      },
      {
        id: 'waive',
        label: () => 'Waive…',
        keys: 'W',
        reason: ({ finding }) => {
          if (finding === null) return 'No finding is about this item, so there is nothing to waive.'
          return waivable[finding.place.path]?.includes(finding.id) ? null : 'No comment can waive it at this place.'
        },
        run: ({ finding }) => finding && actions.openWaiver(finding),
      },
    ] satisfies readonly ListAction<ItemRow>[]
  }, [actions, snapshot, waivable, onAnswer])
}
