import { GitBranch } from 'lucide-react'
import { useActions, useCockpit } from '../../state/cockpit'
import { largerRepositoryName } from '../../state/selectors'
import { Button, visibleName } from '../../ui/index'

/** Where the commits of a folder are made that is a part of a larger repository; shown until the user has read it. */
export function LargerRepository({ root }: { readonly root: string }) {
  const { confirmLargerRepository, focusEditor, openRepository } = useActions()
  const name = useCockpit(largerRepositoryName)
  const confirm = () => {
    confirmLargerRepository()
    focusEditor()
  }
  return (
    <div>
      <p>
        <GitBranch className="icon" aria-hidden="true" />
        <span>
          This folder belongs to the repository{' '}
          <b title={visibleName(root)}>
            <bdi>{visibleName(name ?? '')}</bdi>
          </b>
          . Commits are made there, and contain only documents of this folder.
        </span>
      </p>
      <div className="notices-actions">
        <Button size="small" onClick={confirm}>
          OK
        </Button>
        <Button size="small" onClick={() => void openRepository(root)}>
          {`Open ${visibleName(name ?? '')}`}
        </Button>
      </div>
    </div>
  )
}
