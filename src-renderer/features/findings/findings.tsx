import { CircleCheck } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useActions, useCockpit } from '../../state/cockpit'
import { allFindings } from '../../state/selectors'
import { EmptyState, MenuAt, type MenuAtProps } from '../../ui/index'
import { ListActions, menuOf, runKey } from '../../ui/list-actions'
import { ListChoice } from '../../ui/list-choice'
import { groupEntries, matchesWords, sortRows } from '../../ui/list-entry'
import { ListGrid } from '../../ui/list-grid'
import { ListView } from '../../ui/list-view'
import { focusListRows, useActiveRow } from '../../ui/use-active-row'
import { findingColumns } from './finding-columns'
import { countFindingWords, type FindingRow, findingGroups, findingRows, markOf, searchedText } from './finding-rows'
import { useFindingActions } from './use-finding-actions'

const severities = [
  { value: '', label: 'All severities' },
  { value: 'error', label: 'Errors' },
  { value: 'warning', label: 'Warnings' },
  { value: 'info', label: 'Notes' },
  { value: 'toFill', label: 'To fill' },
]

const groupings = [
  { value: 'document', label: 'By document' },
  { value: 'check', label: 'By check' },
  { value: 'severity', label: 'By severity' },
  { value: '', label: 'No groups' },
]

/** All findings, with their fixes. */
export function Findings() {
  const { applyFix, focusEditor, keepList, showToast, showView } = useActions()
  const findings = useCockpit(allFindings)
  const { filter, group, sort, only, row: kept } = useCockpit((state) => state.lists.findings)
  const all = useMemo(() => findingRows(findings), [findings])
  const entries = useMemo(() => {
    const shown = all.filter((row) => (only.length === 0 || only.includes(markOf(row.finding))) && matchesWords(searchedText(row), filter))
    return groupEntries(sortRows(shown, findingColumns, sort), ({ key }) => key, findingGroups[group] ?? null)
  }, [all, only, filter, group, sort])
  const rows = useMemo(() => entries.flatMap((entry) => (entry.kind === 'row' ? [entry.row] : [])), [entries])
  const active = useActiveRow(rows, kept)
  const [menu, setMenu] = useState<(Pick<MenuAtProps, 'at' | 'items'> & { readonly label: string }) | null>(null)
  const offerFixes = ({ finding }: FindingRow) => {
    const { left, top, bottom } = document.querySelector('.list-row[aria-selected="true"]')?.getBoundingClientRect() ?? new DOMRect()
    const items = finding.fixes.map((fix, index) => ({ label: fix.title, onSelect: () => void applyFix(finding, index) }))
    setMenu({ label: 'Fixes', items, at: { left: left + 40, top, bottom } })
  }
  const actions = useFindingActions(active, offerFixes)
  const close = () => {
    showView('text')
    focusEditor()
  }
  return (
    <ListView
      title="Findings"
      count={countFindingWords(all, rows.length)}
      filter={filter}
      onFilter={(next) => keepList('findings', { filter: next })}
      onClose={close}
      choices={
        <>
          <ListChoice
            label="Severity"
            value={only[0] ?? ''}
            options={severities}
            onChange={(value) => keepList('findings', { only: value === '' ? [] : [value] })}
          />
          <ListChoice label="Group" value={group} options={groupings} onChange={(value) => keepList('findings', { group: value })} />
        </>
      }
      foot={
        active && (
          <div className="list-foot">
            <p className="list-foot-text selectable" dir="auto">
              {active.finding.message}
            </p>
            <p className="list-foot-detail">{`${active.finding.check} · ${active.finding.place.path}:${active.finding.place.line}`}</p>
            <ListActions actions={actions} row={active} />
          </div>
        )
      }
    >
      {rows.length === 0 ? (
        <div className="list-none">
          <EmptyState
            icon={<CircleCheck className="icon" />}
            title={all.length === 0 ? 'No finding. Nothing stands in the way.' : 'No finding matches the filter.'}
          />
        </div>
      ) : (
        <ListGrid
          label="Findings"
          columns={findingColumns}
          entries={entries}
          sort={sort}
          onSort={(next) => keepList('findings', { sort: next })}
          active={active?.key ?? null}
          onActivate={(key) => keepList('findings', { row: key })}
          onOpen={(row) => actions[0]?.run(row)}
          onKey={(event, row) => runKey(event, actions, row, showToast)}
          onMenu={(row, at) => setMenu({ label: 'Finding', items: menuOf(actions, row), at })}
        />
      )}
      {menu && <MenuAt {...menu} onClose={() => setMenu(null)} onClosed={focusListRows} />}
    </ListView>
  )
}
