import { useState } from 'react'
import { closePanel, focusEditor, recordDecision } from '../../state/actions'
import { useCockpit } from '../../state/cockpit'
import { Button, Dialog, Skeleton, useSendKey } from '../../ui'
import { DecisionForm } from './decision-form'
import { useDecisionForm } from './use-decision-form'

/** The form that records a decision: drafted from what changed in SPEC, completed by the user, appended to the log. */
export function DecisionDialog() {
  const open = useCockpit((state) => state.panel === 'decision')
  const log = useCockpit(
    (state) => state.snapshot?.judgement?.documents.find(({ kind }) => kind === 'decision-log')?.path ?? 'DECISION_LOG.md',
  )
  const [recording, setRecording] = useState(false)
  const form = useDecisionForm()
  const record = async () => {
    const draft = form.accept()
    if (draft === null || recording) return
    setRecording(true)
    try {
      if (!(await recordDecision(draft))) return
      form.forget()
      focusEditor()
    } finally {
      setRecording(false)
    }
  }
  useSendKey(open, record)
  return (
    <Dialog
      open={open}
      onClose={closePanel}
      title="Record a decision"
      description={
        <>
          One entry at the end of <bdi>{log}</bdi>, in the log’s own columns. It is saved there; you commit it.
        </>
      }
      footer={
        <>
          <Button variant="quiet" onClick={closePanel}>
            Cancel
          </Button>
          <Button variant="primary" shortcut="Mod+Enter" busy={recording} onClick={() => void record()}>
            {`Append to ${log.split('/').at(-1)}`}
          </Button>
        </>
      }
    >
      {form.draft === null ? (
        <Skeleton lines={6} label="Drafting the decision" />
      ) : (
        <DecisionForm form={form} onRecord={() => void record()} />
      )}
    </Dialog>
  )
}
