import { useShallow } from 'zustand/react/shallow'
import { useActions, useCockpit } from '../../state/cockpit'
import { movedBase } from '../../state/selectors'
import { Button, SeverityIcon, visibleName } from '../../ui/index'

/** Asks where the commit goes when another branch or commit was checked out behind the form. */
export function MovedNote() {
  const { acceptCommitBase } = useActions()
  const moved = useCockpit(useShallow(movedBase))
  if (moved === null) return null
  const { from, to } = moved
  const now = visibleName(to.branch ?? 'a detached HEAD')
  return (
    <div className="commit-note" role="alert">
      <SeverityIcon mark="warning" />
      <div>
        {from.branch === to.branch ? (
          <p>
            <bdi>{now}</bdi> was moved from <Short sha={from.head} /> to <Short sha={to.head} /> while this form was open.
          </p>
        ) : (
          <p>
            You began this commit on <bdi>{visibleName(from.branch ?? 'a detached HEAD')}</bdi>, and <bdi>{now}</bdi> is checked out now.
          </p>
        )}
        <Button
          size="small"
          onClick={() => {
            acceptCommitBase()
            // The button is gone then.
            document.querySelector<HTMLElement>('.commit-subject input')?.focus()
          }}
        >
          Commit on {from.branch === to.branch ? 'the new commit' : now}
        </Button>
      </div>
    </div>
  )
}

function Short({ sha }: { readonly sha: string | null }) {
  return sha === null ? 'no commit' : <span className="mono">{sha.slice(0, 7)}</span>
}
