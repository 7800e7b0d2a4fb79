import { memo } from 'react'
import type { Finding } from '#spec'
import { useActions, useCockpit } from '../../state/cockpit'
import { documentByPath } from '../../state/selectors'
import { Row, SeverityIcon, visibleName } from '../../ui/index'
import { FindingFixes } from './finding-fixes'

/** A finding with its message, its place and its fixes. */
export const GateFinding = memo(function GateFinding({ finding }: { readonly finding: Finding }) {
  const { offerTemplates, restoreDocuments, showFinding } = useActions()
  const { path, line } = finding.place
  const selected = useCockpit((state) => state.finding === finding.id)
  const exists = useCockpit((state) => documentByPath(state.snapshot, path) !== null)
  const isDeleted = useCockpit(({ snapshot }) => !exists && snapshot?.deletedDocuments.some((one) => one.path === path) === true)
  const name = visibleName(path.slice(path.lastIndexOf('/') + 1))
  return (
    <li className="gate-finding">
      <Row
        icon={<SeverityIcon mark={finding.severity} />}
        title={<span dir="auto">{finding.message}</span>}
        detail={
          <span title={visibleName(path)}>
            {exists ? `${name}:${line}` : `${name}: ${isDeleted ? 'restore it from the last commit' : 'create from a template'}`}
          </span>
        }
        selected={selected}
        onClick={() => (exists ? void showFinding(finding) : isDeleted ? void restoreDocuments([path]) : offerTemplates())}
      />
      <FindingFixes finding={finding} />
    </li>
  )
})
