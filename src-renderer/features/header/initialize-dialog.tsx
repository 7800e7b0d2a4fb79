import { useActions, useCockpit } from '../../state/cockpit'
import { Button, Dialog } from '../../ui/index'

/** Asks before the open folder is made a git repository. */
export function InitializeDialog() {
  const { closePanel, focusEditor, initializeRepository } = useActions()
  const isOpen = useCockpit((state) => state.panel === 'initialize')
  const root = useCockpit((state) => state.snapshot?.root ?? '')
  const initialize = async () => {
    closePanel()
    await initializeRepository()
    focusEditor()
  }
  return (
    <Dialog
      open={isOpen}
      onClose={closePanel}
      width="small"
      title="Make this folder a git repository?"
      description={`A hidden folder .git is created in ${root}. No file changes, and nothing is committed.`}
      footer={
        <>
          <Button onClick={closePanel}>Cancel</Button>
          <Button variant="primary" onClick={() => void initialize()}>
            Make it a repository
          </Button>
        </>
      }
    >
      <p>To take it back, delete that folder.</p>
    </Dialog>
  )
}
