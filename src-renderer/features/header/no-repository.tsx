import { GitBranch } from 'lucide-react'
import { useActions } from '../../state/cockpit'
import { Button } from '../../ui/index'

/** What a folder without git lacks, and the way to it. */
export function NoRepository() {
  const { openPanel } = useActions()
  return (
    <div>
      <p>
        <GitBranch className="icon" aria-hidden="true" />
        This folder is not a git repository: what changed is not known, and nothing can be committed.
      </p>
      <div className="notices-actions">
        <Button size="small" onClick={() => openPanel('initialize')}>
          Make it a repository…
        </Button>
      </div>
    </div>
  )
}
