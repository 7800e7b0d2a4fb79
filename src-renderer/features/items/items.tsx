import { useMemo } from 'react'
import { useCockpit } from '../../state/cockpit'
import { Section } from '../../ui/index'
import { ItemGroup } from './item-group'
import { itemGroups } from './item-groups'
import './items.css'

/** The open items of the documents by kind. */
export function Items() {
  const items = useCockpit((state) => state.snapshot?.judgement?.items ?? null)
  const groups = useMemo(() => itemGroups(items ?? []), [items])
  if (items === null) return null
  return (
    <Section title="Open items" className="items" {...(items.length > 0 ? { count: items.length } : {})}>
      {items.length === 0 && <p className="items-none">Nothing is left open in the text.</p>}
      {groups.map((group) => (
        <ItemGroup key={group.kind} group={group} />
      ))}
    </Section>
  )
}
