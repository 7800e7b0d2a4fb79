import { CircleHelp, Flag, GitFork, type LucideIcon, SquareDashed, TriangleAlert } from 'lucide-react'
import { memo, useState } from 'react'
import type { OpenItem, OpenItemKind } from '#spec'
import { useActions } from '../../state/cockpit'
import { Button, Disclosure, Row, rowKeys } from '../../ui/index'
import { age, localDay } from './age'
import type { ItemGroup as Group } from './item-groups'

const first = 5

const icons: Readonly<Record<OpenItemKind, LucideIcon>> = {
  openQuestion: CircleHelp,
  todo: SquareDashed,
  decision: GitFork,
  risk: TriangleAlert,
  assumption: Flag,
}

/** The items of one kind. Kinds that need action are expanded at first. */
export function ItemGroup({ group: { kind, label, items } }: { readonly group: Group }) {
  const [all, setAll] = useState(false)
  const Icon = icons[kind]
  const shown = items.slice(0, all ? undefined : first)
  const keys = rowKeys(shown, ({ place, text }) => `${place.path} ${text}`)
  return (
    <Disclosure
      icon={<Icon className="icon item-icon" aria-hidden="true" />}
      title={label}
      trailing={items.length}
      startsOpen={kind === 'openQuestion' || kind === 'todo' || kind === 'decision'}
    >
      <ul>
        {shown.map((item, index) => (
          <li key={keys[index]} className="item">
            <Item item={item} />
          </li>
        ))}
      </ul>
      {!all && items.length > first && (
        <Button variant="quiet" size="small" onClick={() => setAll(true)}>
          {`Show all (${items.length})`}
        </Button>
      )}
    </Disclosure>
  )
}

const Item = memo(function Item({ item: { text, owner, date, blocking, kind, place } }: { readonly item: OpenItem }) {
  const { showPlace } = useActions()
  const when = date === null ? null : (age(date, localDay(new Date())) ?? date)
  return (
    <Row
      title={<span dir="auto">{text}</span>}
      detail={
        <>
          <span title={place.path}>{`${place.path.split('/').at(-1)}:${place.line}`}</span>
          {owner !== null && (
            <span className="item-fact" dir="auto">
              {owner}
            </span>
          )}
          {when !== null && (
            <span className="item-fact" title={date ?? undefined}>
              {when}
            </span>
          )}
          {kind === 'openQuestion' && <span className="item-fact">{blocking ? 'blocks' : 'does not block'}</span>}
        </>
      }
      onClick={() => showPlace(place)}
    />
  )
})
