import { GitBranch } from 'lucide-react'
import { useActions } from '../../state/cockpit'
import { Button } from '../../ui/index'

/** What a folder without git lacks, and the way to it. */
export function NoRepository({ enclosingRoot }: { readonly enclosingRoot: string | null }) {
  const { openPanel, openRepository } = useActions()
  return (
    <div>
      <p>
        <GitBranch className="icon" aria-hidden="true" />
        {enclosingRoot === null
          ? 'This folder is not a git repository: what changed is not known, and nothing can be committed.'
          : `This folder lies inside the repository ${enclosingRoot}: it is read and edited here, and committed there.`}
      </p>
      <div className="notices-actions">
        {enclosingRoot === null ? (
          <Button size="small" onClick={() => openPanel('initialize')}>
            Make it a repository…
          </Button>
        ) : (
          <Button size="small" onClick={() => void openRepository(enclosingRoot)}>
            Open that repository
          </Button>
        )}
      </div>
    </div>
  )
}
