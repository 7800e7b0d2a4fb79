import { Fragment, useEffect, useRef, useState } from 'react'
import { useActions, useCockpit } from '../../state/cockpit'
import { Button, Dialog, useSendKey } from '../../ui/index'
import { RecoveryDifference } from './recovery-difference'
import { RecoveryList } from './recovery-list'
import './recovery.css'

/** The texts that are in no document any more, each with its difference from the disk. */
export function RecoveryDialog() {
  const { closePanel, deleteRecoverable, restoreText } = useActions()
  const open = useCockpit((state) => state.panel === 'recover')
  const texts = useCockpit((state) => state.recoverable)
  const [key, setKey] = useState<string | null>(null)
  const [isAsking, setIsAsking] = useState(false)
  const list = useRef<HTMLDivElement>(null)
  const at = Math.max(
    0,
    texts.findIndex((entry) => entry.key === key),
  )
  const chosen = texts[at]
  useEffect(() => {
    if (!open) setIsAsking(false)
  }, [open])
  const focusChosen = () => requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('[aria-pressed=true]')?.focus())
  const restore = async () => {
    if (chosen !== undefined && !isAsking) await restoreText(chosen)
  }
  const remove = async () => {
    if (chosen === undefined) return
    setIsAsking(false)
    setKey(texts[at + 1]?.key ?? texts[at - 1]?.key ?? null)
    await deleteRecoverable(chosen)
    focusChosen()
  }
  const keep = () => {
    setIsAsking(false)
    focusChosen()
  }
  useSendKey(open, restore)
  if (!open || chosen === undefined) return null
  return (
    <Dialog
      open
      onClose={closePanel}
      width="large"
      title="Recovered texts"
      description="What you discarded, for 7 days, and the newest 50 texts that were replaced. Restoring is one unsaved edit."
      footer={
        // A key of its own, so that the focus moves to the new buttons.
        isAsking ? (
          <Fragment key="question">
            <p className="recovery-question" role="alert">
              Delete this text for good?
            </p>
            <Button variant="quiet" autoFocus onClick={keep}>
              Keep it
            </Button>
            <Button variant="danger" onClick={() => void remove()}>
              Delete for good
            </Button>
          </Fragment>
        ) : (
          <Fragment key="actions">
            <Button variant="quiet" className="recovery-delete" onClick={() => setIsAsking(true)}>
              Delete…
            </Button>
            <Button variant="quiet" onClick={closePanel}>
              Close
            </Button>
            <Button variant="primary" shortcut="Mod+Enter" onClick={() => void restore()}>
              {chosen.id === null ? 'Write the file again' : 'Restore'}
            </Button>
          </Fragment>
        )
      }
    >
      <div className="recovery" ref={list}>
        <RecoveryList
          texts={texts}
          chosen={chosen.key}
          onChoose={(next) => {
            setIsAsking(false)
            setKey(next)
          }}
          onDelete={() => setIsAsking(true)}
        />
        <RecoveryDifference key={chosen.key} entry={chosen} />
      </div>
    </Dialog>
  )
}
