import { SeverityIcon } from '../../ui/index'
import type { ListColumn } from '../../ui/list-grid'
import { type FindingRow, markOf } from './finding-rows'

/** Severity, message, check, place. */
export const findingColumns: readonly ListColumn<FindingRow>[] = [
  { id: 'severity', title: '', label: 'Severity', width: '16px', cell: ({ finding }) => <SeverityIcon mark={markOf(finding)} /> },
  {
    id: 'message',
    title: 'Finding',
    width: 'minmax(120px, 1fr)',
    sortBy: ({ finding }) => finding.message,
    cell: ({ finding }) => <span dir="auto">{finding.message}</span>,
  },
  {
    id: 'check',
    title: 'Check',
    width: '152px',
    isOptional: true,
    sortBy: ({ finding }) => finding.check,
    cell: ({ finding }) => <span className="list-quiet">{finding.check}</span>,
  },
  {
    id: 'place',
    title: 'Place',
    width: '120px',
    sortBy: ({ finding: { place } }) => `${place.path}:${place.line}`,
    cell: ({ finding: { place } }) => (
      <span className="list-quiet tabular" title={place.path}>
        {`${place.path.slice(place.path.lastIndexOf('/') + 1)}:${place.line}`}
      </span>
    ),
  },
]
