import { memo } from 'react'
import type { Finding } from '#spec'
import { useActions, useCockpit } from '../../state/cockpit'
import { documentByPath } from '../../state/selectors'
import { Row, SeverityIcon } from '../../ui/index'
import { FindingFixes } from './finding-fixes'

/** A finding with its message, its place and its fixes. */
export const GateFinding = memo(function GateFinding({ finding }: { readonly finding: Finding }) {
  const { offerTemplates, showFinding } = useActions()
  const { path, line } = finding.place
  const selected = useCockpit((state) => state.finding === finding.id)
  const exists = useCockpit((state) => documentByPath(state.snapshot, path) !== null)
  const name = path.slice(path.lastIndexOf('/') + 1)
  return (
    <li className="gate-finding">
      <Row
        icon={<SeverityIcon mark={finding.severity} />}
        title={<span dir="auto">{finding.message}</span>}
        detail={<span title={path}>{exists ? `${name}:${line}` : `${name}: create from a template`}</span>}
        selected={selected}
        onClick={() => (exists ? void showFinding(finding) : offerTemplates())}
      />
      <FindingFixes finding={finding} />
    </li>
  )
})
