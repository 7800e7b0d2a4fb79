import { visibleName } from '../../ui/index'
import type { ListColumn } from '../../ui/list-grid'
import { PlaceText } from '../../ui/place-text'
import { age, lateBy } from './age'
import { itemKinds } from './item-kinds'
import type { ItemRow } from './item-rows'

/** Kind, text, owner, due or since when, the stage that it blocks, place. */
export function ledgerColumns(today: string): readonly ListColumn<ItemRow>[] {
  return [
    {
      id: 'kind',
      title: '',
      label: 'Kind',
      width: '16px',
      cell: ({ item: { kind } }) => {
        const { Icon, word } = itemKinds[kind]
        return (
          <span className="ledger-kind" title={word}>
            <Icon className="icon" aria-hidden="true" />
            <span className="unseen">{word}</span>
          </span>
        )
      },
    },
    {
      id: 'text',
      title: 'Item',
      width: 'minmax(120px, 1fr)',
      sortBy: ({ item }) => item.text,
      cell: ({ item: { text } }) => <span dir="auto">{visibleName(text) || 'No text'}</span>,
    },
    {
      id: 'owner',
      title: 'Owner',
      width: '72px',
      sortBy: ({ item }) => item.owner ?? '',
      cell: ({ item: { owner } }) => <bdi className="list-quiet">{visibleName(owner ?? '')}</bdi>,
    },
    {
      id: 'due',
      title: 'Due',
      width: '104px',
      sortBy: ({ due, since }) => due ?? since ?? '',
      cell: ({ due, since, isOverdue }) => {
        const day = due ?? since
        if (day === null) return null
        const words = isOverdue ? lateBy(day, today) : age(day, today)
        return (
          <span className="list-quiet tabular" title={due === null ? `Dated ${day}` : `Due ${day}`} data-overdue={isOverdue || undefined}>
            {words ?? day}
          </span>
        )
      },
    },
    {
      id: 'blocks',
      title: 'Blocks',
      width: '64px',
      sortBy: ({ blocks }) => blocks ?? '',
      cell: ({ blocks }) => (blocks === null ? null : <span className="ledger-blocks">{visibleName(blocks)}</span>),
    },
    {
      id: 'place',
      title: 'Place',
      width: 'minmax(136px, 0.35fr)',
      isOptional: true,
      sortBy: ({ item: { place } }) => `${place.path}:${place.line}`,
      cell: ({ item: { place } }) => <PlaceText path={place.path} line={place.line} />,
    },
  ]
}
