import { useActions, useCockpit } from '../../state/cockpit'
import { Button, Dialog, visibleName } from '../../ui/index'
import './undo-dialog.css'

/** Shows the last commit before it is undone, and says what stays. */
export function UndoDialog() {
  const { closePanel, undoCommit } = useActions()
  const commit = useCockpit((state) => (state.panel === 'undo-commit' ? state.undoing : null))
  if (commit === null) return null
  const { sha, message, paths } = commit
  const [subject = ''] = message.split('\n')
  return (
    <Dialog
      open
      onClose={closePanel}
      title="Undo the last commit?"
      description="No remote has it. The files stay as they are, and its message comes back into the commit form."
      footer={
        <>
          <Button variant="quiet" onClick={closePanel}>
            Cancel
          </Button>
          <Button variant="primary" data-first-focus onClick={() => void undoCommit(sha)}>
            Undo the commit
          </Button>
        </>
      }
    >
      <p className="undo-subject selectable" dir="auto">
        {subject}
      </p>
      <p className="undo-about">
        <span className="mono">{sha.slice(0, 7)}</span>, {paths.length === 1 ? '1 file' : `${paths.length} files`}
      </p>
      <ul className="undo-paths">
        {paths.slice(0, 12).map((path) => (
          <li key={path}>
            <bdi>{visibleName(path)}</bdi>
          </li>
        ))}
        {paths.length > 12 && <li>{`and ${paths.length - 12} more`}</li>}
      </ul>
    </Dialog>
  )
}
