import { CircleCheck } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useActions, useCockpit } from '../../state/cockpit'
import { allFindings } from '../../state/selectors'
import { MenuAt, type MenuAtProps } from '../../ui/index'
import { ListChoice } from '../../ui/list-choice'
import { matchesWords } from '../../ui/list-entry'
import { ListPage, useListRows } from '../../ui/list-page'
import { focusListRows } from '../../ui/use-active-row'
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
  const shown = useMemo(
    () => all.filter((row) => (only.length === 0 || only.includes(markOf(row.finding))) && matchesWords(searchedText(row), filter)),
    [all, only, filter],
  )
  const list = useListRows({ shown, columns: findingColumns, sort, groupOf: findingGroups[group] ?? null, kept })
  const [fixes, setFixes] = useState<Pick<MenuAtProps, 'at' | 'items'> | null>(null)
  const offerFixes = ({ finding }: FindingRow) => {
    const { left, top, bottom } = document.querySelector('.list-row[aria-selected="true"]')?.getBoundingClientRect() ?? new DOMRect()
    const items = finding.fixes.map((fix, index) => ({ label: fix.title, onSelect: () => void applyFix(finding, index) }))
    setFixes({ items, at: { left: left + 40, top, bottom } })
  }
  const actions = useFindingActions(list.active, offerFixes)
  const close = () => {
    showView('text')
    focusEditor()
  }
  return (
    <>
      <ListPage
        title="Findings"
        labels={{ rows: 'Findings', row: 'Finding' }}
        count={countFindingWords(all, shown.length)}
        list={list}
        columns={findingColumns}
        filter={filter}
        sort={sort}
        onChange={(change) => keepList('findings', change)}
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
        actions={actions}
        onRefused={showToast}
        onClose={close}
        none={{
          icon: <CircleCheck className="icon" />,
          words: all.length === 0 ? 'No finding. Nothing stands in the way.' : 'No finding matches the filter.',
        }}
        describe={({ finding: { message, check, place } }) => ({ text: message, detail: `${check} · ${place.path}:${place.line}` })}
      />
      {fixes && <MenuAt label="Fixes" {...fixes} onClose={() => setFixes(null)} onClosed={focusListRows} />}
    </>
  )
}
