import { SeverityIcon } from '../../ui/index'
import type { ListColumn } from '../../ui/list-grid'
import { PlaceText } from '../../ui/place-text'
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
    width: 'minmax(136px, 0.35fr)',
    sortBy: ({ finding: { place } }) => `${place.path}:${place.line}`,
    cell: ({ finding: { place } }) => <PlaceText path={place.path} line={place.line} />,
  },
]
