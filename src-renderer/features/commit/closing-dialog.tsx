import { useActions, useCockpit } from '../../state/cockpit'
import { Button, Dialog, Time } from '../../ui/index'

/** The window is to be closed, and waits for the commit or merge that runs. */
export function ClosingDialog() {
  const { cancelGitRun, keepWindowOpen } = useActions()
  const run = useCockpit(({ snapshot }) => snapshot?.gitRun ?? null)
  if (run === null || !run.isClosing) return null
  const { kind, startedAt } = run
  return (
    <Dialog
      open
      onClose={keepWindowOpen}
      title={`A ${kind} is running`}
      description={
        <>
          Its hooks or its signing began <Time at={startedAt} /> and have not ended. The window closes when they have.
        </>
      }
      footer={
        <>
          <Button variant="quiet" data-first-focus onClick={keepWindowOpen}>
            Keep the window open
          </Button>
          <Button variant="danger" onClick={cancelGitRun}>
            {kind === 'commit' ? 'Cancel the commit and close' : 'Cancel the merge commit and close'}
          </Button>
        </>
      }
    >
      <p>A commit that is cancelled is not made: branch, index and what is staged stay as they were.</p>
    </Dialog>
  )
}
