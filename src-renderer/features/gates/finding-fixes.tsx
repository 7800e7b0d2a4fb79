import { useEffect } from 'react'
import type { Finding } from '#spec'
import { useActions, useCockpit, useCockpitHandle } from '../../state/cockpit'
import { Button, Menu } from '../../ui/index'

/** Up to this many fixes are buttons; more are a menu. */
const most = 3

/** The actions on a finding: its fixes, and waiving it with a reason. */
export function FindingFixes({ finding }: { readonly finding: Finding }) {
  const { applyFix, openWaiver } = useActions()
  const { fixes } = finding
  const waivable = useWaivable(finding)
  if (fixes.length === 0 && !waivable) return null
  return (
    <div className="gate-fixes">
      {fixes.length > most ? (
        <Menu
          trigger={<Button size="small">Fix…</Button>}
          items={fixes.map((fix, index) => ({ label: fix.title, onSelect: () => void applyFix(finding, index) }))}
        />
      ) : (
        fixes.map((fix, index) => (
          <Button key={fix.title} size="small" onClick={() => void applyFix(finding, index)}>
            {fix.title}
          </Button>
        ))
      )}
      {waivable && (
        <Button size="small" variant="quiet" className="gate-waive" onClick={() => openWaiver(finding)}>
          Waive with a reason…
        </Button>
      )}
    </div>
  )
}

function useWaivable({ id, place: { path } }: Finding): boolean {
  const { actions, store } = useCockpitHandle()
  useEffect(() => {
    void actions.loadWaivable(path)
    // Subscribes without React, which would render at every judgement.
    return store.subscribe((state, before) => {
      if (state.snapshot !== before.snapshot) void actions.loadWaivable(path)
    })
  }, [path, actions, store])
  return useCockpit((state) => state.waivable[path]?.includes(id) ?? false)
}
