import type { Finding } from '#spec'
import { applyFix } from '../../state/actions'
import { Button, Menu } from '../../ui'

/** As many remedies stand as buttons; more are a menu. */
const most = 3

export function FindingFixes({ finding }: { readonly finding: Finding }) {
  const { fixes } = finding
  if (fixes.length === 0) return null
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
    </div>
  )
}
