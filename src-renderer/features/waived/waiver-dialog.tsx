import { useEffect, useState } from 'react'
import { useActions, useCockpit } from '../../state/cockpit'
import { Button, Dialog, SeverityIcon, TextField, useSendKey, visibleName } from '../../ui/index'
import './waived.css'

/** Asks for the reason to waive a finding and writes it into the document. */
export function WaiverDialog() {
  const { closePanel, waive } = useActions()
  const open = useCockpit((state) => state.panel === 'waiver')
  const finding = useCockpit((state) => state.waiving)
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the reason is cleared for each finding.
  useEffect(() => {
    setReason('')
    setProblem(null)
  }, [finding, open])
  const send = async () => {
    if (finding === null || busy) return
    if (reason.trim() === '') return setProblem('Say why it may stay.')
    setBusy(true)
    try {
      setProblem(await waive(finding, reason))
    } finally {
      setBusy(false)
    }
  }
  useSendKey(open, send)
  if (finding === null) return null
  const { path, line } = finding.place
  const name = path.slice(path.lastIndexOf('/') + 1)
  return (
    <Dialog
      open={open}
      onClose={closePanel}
      width="small"
      title="Waive a finding"
      description={
        <>
          The reason is written as a comment in <bdi>{visibleName(name)}</bdi>, right above the finding, and is committed with the file.
        </>
      }
      footer={
        <>
          <Button variant="quiet" onClick={closePanel}>
            Cancel
          </Button>
          <Button variant="primary" shortcut="Mod+Enter" busy={busy} onClick={() => void send()}>
            Waive
          </Button>
        </>
      }
    >
      <div className="waiver-finding">
        <SeverityIcon mark={finding.severity} />
        <div>
          <p dir="auto">{finding.message}</p>
          <p className="waiver-place">
            <span title={visibleName(path)}>{`${visibleName(name)}:${line}`}</span>
            <span className="waived-check">{finding.check}</span>
          </p>
        </div>
      </div>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <TextField
          label="Reason"
          autoFocus
          dir="auto"
          value={reason}
          hint="Why it may stay; best with the decision that it rests on, such as D-014."
          problem={problem}
          onChange={(event) => {
            setReason(event.target.value)
            setProblem(null)
          }}
        />
      </form>
    </Dialog>
  )
}
