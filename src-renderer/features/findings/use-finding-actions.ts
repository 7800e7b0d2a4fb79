import { useEffect, useMemo } from 'react'
import { useActions, useCockpit } from '../../state/cockpit'
import { documentByPath } from '../../state/selectors'
import type { ListAction } from '../../ui/list-actions'
import type { FindingRow } from './finding-rows'

/** What can be done with a finding of the list. `onFixes` offers several fixes. */
export function useFindingActions(active: FindingRow | null, onFixes: (row: FindingRow) => void): readonly ListAction<FindingRow>[] {
  const actions = useActions()
  const snapshot = useCockpit((state) => state.snapshot)
  const waivable = useCockpit((state) => state.waivable)
  const path = active?.finding.place.path
  const { loadWaivable } = actions
  // biome-ignore lint/correctness/useExhaustiveDependencies: whether it can be waived depends on the judged texts.
  useEffect(() => {
    if (path !== undefined) void loadWaivable(path)
  }, [path, snapshot, loadWaivable])
  return useMemo(() => {
    const exists = ({ finding }: FindingRow) => documentByPath(snapshot, finding.place.path) !== null
    return [
      {
        id: 'open',
        label: (row) => (exists(row) ? 'Go to the place' : 'Create from a template…'),
        keys: 'Enter',
        reason: () => null,
        run: (row) => (exists(row) ? void actions.showFinding(row.finding) : actions.offerTemplates()),
      },
      {
        id: 'fix',
        label: ({ finding: { fixes } }) => (fixes.length > 1 ? 'Fix…' : (fixes[0]?.title ?? 'Fix')),
        keys: '.',
        reason: ({ finding }) => (finding.fixes.length === 0 ? 'This finding has no ready-made fix.' : null),
        run: (row) => (row.finding.fixes.length > 1 ? onFixes(row) : void actions.applyFix(row.finding)),
      },
      {
        id: 'waive',
        label: () => 'Waive…',
        keys: 'W',
        reason: ({ finding }) =>
          waivable[finding.place.path]?.includes(finding.id) ? null : 'No comment in the text can waive this finding.',
        run: ({ finding }) => actions.openWaiver(finding),
      },
    ] satisfies readonly ListAction<FindingRow>[]
  }, [actions, snapshot, waivable, onFixes])
}
