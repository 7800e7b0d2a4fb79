import { useMemo, useState } from 'react'
import { useCockpit } from '../../state/cockpit'
import { Button, Disclosure, rowKeys, Section, visibleName } from '../../ui/index'
import { WaivedEntry } from './waived-entry'
import { type WaivedGroup, waivedGroups } from './waived-groups'
import './waived.css'

const first = 5

/** The waived findings, which block no gate. The region is hidden when there are none. */
export function WaivedFindings() {
  const waived = useCockpit((state) => state.snapshot?.judgement?.waived ?? null)
  const groups = useMemo(() => waivedGroups(waived ?? []), [waived])
  if (waived === null || waived.length === 0) return null
  return (
    <Section title="Waived" className="waived" count={waived.length}>
      {groups.map((group) => (
        <Group key={group.path} group={group} />
      ))}
    </Section>
  )
}

/** Collapsed at first, because waived findings need no action. */
function Group({ group: { path, waived } }: { readonly group: WaivedGroup }) {
  const [all, setAll] = useState(false)
  const shown = waived.slice(0, all ? undefined : first)
  const keys = rowKeys(shown, ({ finding }) => finding.id)
  return (
    <Disclosure title={<bdi>{visibleName(path)}</bdi>} trailing={waived.length}>
      <ul>
        {shown.map((one, index) => (
          <WaivedEntry key={keys[index]} waived={one} />
        ))}
      </ul>
      {!all && waived.length > first && (
        <Button variant="quiet" size="small" onClick={() => setAll(true)}>
          {`Show all (${waived.length})`}
        </Button>
      )}
    </Disclosure>
  )
}
