import { visibleName } from '../../ui/index'
import type { ListColumn } from '../../ui/list-grid'
import { DecisionState } from './decision-state'
import type { TimelineRow } from './timeline-rows'

/** A dot on the line of time, date, id, title, type, state. */
export const timelineColumns: readonly ListColumn<TimelineRow>[] = [
  {
    id: 'line',
    title: '',
    label: 'Time',
    width: '12px',
    cell: ({ decision }) => <span className="timeline-dot" data-status={decision.status} aria-hidden="true" />,
  },
  {
    id: 'date',
    title: 'Date',
    width: '80px',
    sortBy: ({ day }) => day ?? '',
    cell: ({ decision, day }) => <span className="list-quiet tabular">{day ?? (decision.date || 'unknown')}</span>,
  },
  {
    id: 'id',
    title: 'Id',
    width: '64px',
    sortBy: ({ decision }) => decision.id,
    cell: ({ decision }) => <bdi className="decision-id">{visibleName(decision.id)}</bdi>,
  },
  {
    id: 'title',
    title: 'Decision',
    width: 'minmax(120px, 1fr)',
    sortBy: ({ decision }) => decision.title,
    cell: ({ decision }) => <span dir="auto">{visibleName(decision.title)}</span>,
  },
  {
    id: 'type',
    title: 'Type',
    width: '72px',
    isOptional: true,
    sortBy: ({ decision }) => decision.type,
    cell: ({ decision }) => <span className="list-quiet">{decision.type}</span>,
  },
  {
    id: 'state',
    title: 'State',
    width: '136px',
    sortBy: ({ decision }) => decision.status,
    cell: ({ decision }) => (
      <span className="list-quiet">
        <DecisionState decision={decision} />
      </span>
    ),
  },
]
