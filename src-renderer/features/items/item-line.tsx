import { memo } from 'react'
import { useActions } from '../../state/cockpit'
import { Row, visibleName } from '../../ui/index'
import { age, lateBy } from './age'
import { itemKinds } from './item-kinds'
import type { ItemRow } from './item-rows'

export interface ItemLineProps {
  readonly row: ItemRow
  readonly today: string
}

/** One open item in the column: its words, its place and what makes it urgent. */
export const ItemLine = memo(
  function ItemLine({ row: { item, due, isOverdue, blocks }, today }: ItemLineProps) {
    const { showPlace } = useActions()
    const { kind, text, owner, place } = item
    const { Icon, word } = itemKinds[kind]
    return (
      <Row
        icon={<Icon className="icon item-icon" aria-hidden="true" />}
        title={
          <span className="item-text" dir="auto" title={visibleName(text)}>
            <span className="unseen">{word}: </span>
            {visibleName(text) || 'No text'}
          </span>
        }
        detail={
          <>
            <span title={visibleName(place.path)}>{`${visibleName(place.path.split('/').at(-1) ?? '')}:${place.line}`}</span>
            {owner !== null && (
              <span className="item-fact" dir="auto">
                {visibleName(owner)}
              </span>
            )}
            {due !== null && (
              <span className="item-fact" title={due} data-overdue={isOverdue || undefined}>
                {(isOverdue ? lateBy(due, today) : age(due, today)) ?? due}
              </span>
            )}
            {blocks !== null && <span className="item-fact">{`blocks ${blocks}`}</span>}
          </>
        }
        onClick={() => void showPlace(place)}
      />
    )
  },
  (one, other) =>
    one.row.item === other.row.item &&
    one.row.blocks === other.row.blocks &&
    one.row.isOverdue === other.row.isOverdue &&
    one.today === other.today,
)
