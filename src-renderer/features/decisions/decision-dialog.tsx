import { type ReactNode, useState } from 'react'
import type { DecisionHome } from '#spec'
import { useActions, useCockpit } from '../../state/cockpit'
import { Button, Dialog, Skeleton, useSendKey } from '../../ui/index'
import { DecisionForm } from './decision-form'
import { RecordPreview } from './record-preview'
import { RowPreview } from './row-preview'
import { useDecisionForm } from './use-decision-form'
import { useRecordPreview } from './use-record-preview'

/** The form that records a decision: drafted from what changed in SPEC, completed by the user, appended to the log or made a record. */
export function DecisionDialog() {
  const { closePanel, focusEditor, recordDecision, showProblem } = useActions()
  const open = useCockpit((state) => state.panel === 'decision')
  const home = useCockpit((state) => state.decisionHome)
  const [recording, setRecording] = useState(false)
  const form = useDecisionForm()
  const isRecord = home?.kind === 'record'
  const preview = useRecordPreview(open && isRecord ? form.draft : null)
  const record = async () => {
    const draft = form.accept()
    if (draft === null || recording) return
    setRecording(true)
    try {
      const file = isRecord ? await preview.current(draft) : null
      if (file?.ok === false) return showProblem(file.problem)
      if (!(await recordDecision(draft, file === null ? null : file.value.path))) return
      form.forget()
      focusEditor()
    } finally {
      setRecording(false)
    }
  }
  useSendKey(open, record)
  const words = wordsFor(home)
  return (
    <Dialog
      open={open}
      onClose={closePanel}
      title="Record a decision"
      width={isRecord ? 'large' : 'medium'}
      description={words.description}
      footer={
        <>
          <Button variant="quiet" onClick={closePanel}>
            Cancel
          </Button>
          <Button variant="primary" shortcut="Mod+Enter" busy={recording} onClick={() => void record()}>
            {words.button}
          </Button>
        </>
      }
    >
      {form.draft === null ? (
        <Skeleton lines={6} label="Drafting the decision" />
      ) : (
        <div className={isRecord ? 'decision-beside' : undefined}>
          <DecisionForm form={form} onRecord={() => void record()} />
          {isRecord ? <RecordPreview shown={preview.shown} /> : <RowPreview draft={form.draft} />}
        </div>
      )}
    </Dialog>
  )
}

function wordsFor(home: DecisionHome | null): { readonly description: ReactNode; readonly button: string } {
  switch (home?.kind) {
    case undefined:
      return { description: 'Drafted from what changed in SPEC; you complete it.', button: 'Record' }
    case 'record':
      return {
        description:
          'A new record, in the form of the newest one. It is written when you create it, and no other file changes; you commit it.',
        button: 'Create the record',
      }
    case 'log':
      return {
        description: (
          <>
            One entry at the end of <bdi>{home.path}</bdi>, in the log’s own columns. It is saved there; you commit it.
          </>
        ),
        button: `Append to ${home.path.split('/').at(-1)}`,
      }
  }
}
