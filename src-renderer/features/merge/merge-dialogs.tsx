import { useState } from 'react'
import { useActions, useCockpit } from '../../state/cockpit'
import { Button, Dialog, visibleName } from '../../ui/index'
import './merge-dialogs.css'

/** What finishing the merge commits, or why it cannot be finished yet. */
export function FinishMergeDialog() {
  const { closePanel, finishMerge } = useActions()
  const merge = useCockpit((state) => (state.panel === 'finish-merge' ? state.merging : null))
  const { isRunning, run } = useRunning(finishMerge)
  if (merge === null) return null
  const { message, documents, touched, finishReason } = merge
  return (
    <Dialog
      open
      onClose={closePanel}
      title="Finish the merge"
      description="Commits everything that is staged, exactly as git commit does, with the message that git prepared."
      footer={
        <>
          <p className="merge-reason">{finishReason}</p>
          <Button variant="quiet" onClick={closePanel}>
            Cancel
          </Button>
          <Button variant="primary" data-first-focus reason={finishReason} busy={isRunning} onClick={run}>
            Finish the merge
          </Button>
        </>
      }
    >
      <p className="merge-message selectable" dir="auto">
        {message}
      </p>
      <Paths title="Merged here, and staged now" paths={documents} />
      <Paths title="In the commit, too" paths={touched.filter((path) => !documents.includes(path))} />
    </Dialog>
  )
}

/** What aborting the merge takes away, and what of it is kept. */
export function AbortMergeDialog() {
  const { closePanel, abortMerge } = useActions()
  const merge = useCockpit((state) => (state.panel === 'abort-merge' ? state.merging : null))
  const { isRunning, run } = useRunning(abortMerge)
  if (merge === null) return null
  const { touched, kept } = merge
  return (
    <Dialog
      open
      onClose={closePanel}
      title="Abort the merge?"
      description="The files of the merge go back to the last commit, and nothing is merged."
      footer={
        <>
          <Button variant="quiet" onClick={closePanel} data-first-focus>
            Cancel
          </Button>
          <Button variant="danger" busy={isRunning} onClick={run}>
            Abort the merge
          </Button>
        </>
      }
    >
      <Paths title="Go back; the present text is kept for 7 days" paths={kept} />
      <Paths
        title="Go back; what was changed in them since the merge began is lost"
        paths={touched.filter((path) => !kept.includes(path))}
      />
    </Dialog>
  )
}

function Paths({ title, paths }: { readonly title: string; readonly paths: readonly string[] }) {
  if (paths.length === 0) return null
  return (
    <section className="merge-paths" aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {paths.slice(0, 20).map((path) => (
          <li key={path}>
            <bdi>{visibleName(path)}</bdi>
          </li>
        ))}
        {paths.length > 20 && <li>{`and ${paths.length - 20} more`}</li>}
      </ul>
    </section>
  )
}

function useRunning(act: () => Promise<void>): { readonly isRunning: boolean; readonly run: () => void } {
  const [isRunning, setIsRunning] = useState(false)
  const run = () => {
    setIsRunning(true)
    void act().finally(() => setIsRunning(false))
  }
  return { isRunning, run }
}
