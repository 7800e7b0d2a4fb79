import { useMemo } from 'react'
import { useActions, useCockpit } from '../../state/cockpit'
import { Button, Dialog, visibleName } from '../../ui/index'
import { lineDiff } from '../../ui/line-diff'
import { TextDiff } from '../../ui/text-diff'

/** Shows the changes that would go away before a document goes back to the last commit. */
export function DiscardDialog() {
  const { closeDiscard, discardChanges } = useActions()
  const asked = useCockpit((state) => (state.panel === 'discard' ? state.discarding : null))
  const diff = useMemo(() => (asked === null ? null : lineDiff(asked.committed, asked.present)), [asked])
  if (asked === null || diff === null) return null
  const name = asked.path.slice(asked.path.lastIndexOf('/') + 1)
  const isDeleted = asked.status === 'deleted'
  return (
    <Dialog
      open
      onClose={() => void closeDiscard()}
      width="large"
      title={isDeleted ? `Restore ${visibleName(name)}?` : `Discard the changes of ${visibleName(name)}?`}
      description={
        isDeleted
          ? 'The file was deleted. It is written again with the text of the last commit.'
          : 'These changes since the last commit go away, saved and unsaved ones. The present text is kept for 7 days: “Recovered texts…”.'
      }
      footer={
        <>
          <Button variant="quiet" onClick={() => void closeDiscard()} data-first-focus>
            Cancel
          </Button>
          <Button variant={isDeleted ? 'primary' : 'danger'} onClick={() => void discardChanges()}>
            {isDeleted ? 'Restore the file' : 'Discard the changes'}
          </Button>
        </>
      }
    >
      <TextDiff diff={diff} path={asked.path} />
    </Dialog>
  )
}
